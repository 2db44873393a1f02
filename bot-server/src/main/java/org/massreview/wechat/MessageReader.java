package org.massreview.wechat;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads XML and JSON pushes into flat fields. Document types are refused before they are looked at, so neither external
 * entities nor expansion can happen. Ours instead of WxJava's, whose XML beans cost ten times as much and fail on
 * {@code wxa_media_check}.
 */
final class MessageReader {

    private static final int DEPTH_AT_MOST = 12;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private MessageReader() {}

    /** @return every leaf by its dotted path below the root; refused with CALLBACK_UNREADABLE when it cannot be read */
    static Map<String, List<String>> fields(byte[] body) {
        try {
            Map<String, List<String>> fields = new HashMap<>();
            if (isJson(body)) {
                read(JSON.readTree(body), "", 0, fields);
            } else {
                read(XML.createXMLStreamReader(new ByteArrayInputStream(body)), fields);
            }
            return fields;
        } catch (Exception | LinkageError | StackOverflowError unreadable) {
            throw Refusal.of(Problem.CALLBACK_UNREADABLE);
        }
    }

    static boolean isJson(byte[] body) {
        for (byte each : body) {
            if (each > ' ') {
                return each == '{';
            }
        }
        return false;
    }

    private static void read(XMLStreamReader reader, Map<String, List<String>> fields) throws XMLStreamException {
        Deque<String> paths = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        boolean leaf = false;
        boolean root = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    paths.push(root ? below(paths.element(), reader.getLocalName()) : "");
                    root = true;
                    leaf = true;
                    text.setLength(0);
                    refuseIf(paths.size() > DEPTH_AT_MOST);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    String path = paths.pop();
                    if (leaf) {
                        add(fields, path, text.toString());
                    }
                    leaf = false;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> refuseIf(true);
                default -> {}
            }
        }
    }

    private static void read(JsonNode node, String path, int depth, Map<String, List<String>> fields) {
        refuseIf(depth > DEPTH_AT_MOST);
        if (node.isObject()) {
            node.properties().forEach(entry -> read(entry.getValue(), below(path, entry.getKey()), depth + 1, fields));
        } else if (node.isArray()) {
            node.forEach(each -> read(each, path, depth + 1, fields));
        } else if (!node.isNull()) {
            add(fields, path, node.asString());
        }
    }

    /** The envelope of subscription events, which JSON has not, is left out of the path. */
    private static String below(String path, String name) {
        boolean envelope = path.isEmpty() || path.startsWith("SubscribeMsg") && path.endsWith("Event");
        return envelope ? name : path + "." + name;
    }

    private static void add(Map<String, List<String>> fields, String path, String value) {
        fields.computeIfAbsent(path, created -> new ArrayList<>(1)).add(value);
    }

    private static void refuseIf(boolean wrong) {
        if (wrong) {
            throw Refusal.of(Problem.CALLBACK_UNREADABLE);
        }
    }
}
