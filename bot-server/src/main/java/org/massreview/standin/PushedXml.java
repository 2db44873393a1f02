package org.massreview.standin;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Numbers stand bare, words in CDATA, nothing is indented. */
    static String of(Map<String, ?> message) {
        StringBuilder xml = new StringBuilder("<xml>");
        message.forEach((name, value) -> {
            String text = value instanceof Number
                    ? value.toString()
                    : "<![CDATA[" + value.toString().replace("]]>", "]]]]><![CDATA[>") + "]]>";
            xml.append('<')
                    .append(name)
                    .append('>')
                    .append(text)
                    .append("</")
                    .append(name)
                    .append('>');
        });
        return xml.append("</xml>").toString();
    }

    /** @return the words of a text reply, signed and encrypted or plain; nothing for {@code success} and for silence */
    static List<String> replyIn(String body, Seal seal) {
        if (body.isBlank() || body.equals(SUCCESS)) {
            return List.of();
        }
        Map<String, String> reply = read(body);
        String encrypted = reply.get("Encrypt");
        if (encrypted != null) {
            String timestamp = reply.getOrDefault("TimeStamp", "");
            String nonce = reply.getOrDefault("Nonce", "");
            if (!seal.isSigned(reply.get("MsgSignature"), timestamp, nonce, encrypted)) {
                throw new IllegalStateException("the reply is signed wrongly");
            }
            reply = read(seal.decrypt(encrypted));
        }
        String words = reply.get("Content");
        return words == null ? List.of() : List.of(words);
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
