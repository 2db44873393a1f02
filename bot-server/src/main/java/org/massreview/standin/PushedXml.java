package org.massreview.standin;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.massreview.wechat.Seal;

/** The platform's XML: written for a push, read from a reply. */
final class PushedXml {

    private static final String SUCCESS = "success";
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private PushedXml() {}

    /** Numbers stand bare, words in CDATA, a map is an element with elements; nothing is indented. */
    static String of(Map<String, ?> message) {
        return "<xml>" + elements(message) + "</xml>";
    }

    private static String elements(Map<?, ?> fields) {
        StringBuilder xml = new StringBuilder();
        fields.forEach((name, value) -> xml.append('<')
                .append(name)
                .append('>')
                .append(content(value))
                .append("</")
                .append(name)
                .append('>'));
        return xml.toString();
    }

    private static String content(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return elements(fields);
        }
        return value instanceof Number
                ? value.toString()
                : "<![CDATA[" + value.toString().replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    /** @return the fields of a reply, signed and encrypted or plain; nothing for {@code success} and for silence */
    static Optional<Map<String, String>> replyIn(String body, Seal seal) {
        if (body.isBlank() || body.equals(SUCCESS)) {
            return Optional.empty();
        }
        Map<String, String> reply = read(body);
        String encrypted = reply.get("Encrypt");
        if (encrypted == null) {
            return Optional.of(reply);
        }
        String timestamp = reply.getOrDefault("TimeStamp", "");
        String nonce = reply.getOrDefault("Nonce", "");
        if (!seal.isSigned(reply.get("MsgSignature"), timestamp, nonce, encrypted)) {
            throw new IllegalStateException("the reply is signed wrongly");
        }
        return Optional.of(read(seal.decrypt(encrypted)));
    }

    private static Map<String, String> read(String xml) {
        try {
            Map<String, String> fields = new HashMap<>();
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
            String name = "";
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> name = reader.getLocalName();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        fields.merge(name, reader.getText(), String::concat);
                    default -> {}
                }
            }
            return fields;
        } catch (XMLStreamException unreadable) {
            throw new IllegalStateException("the reply is no XML", unreadable);
        }
    }
}
