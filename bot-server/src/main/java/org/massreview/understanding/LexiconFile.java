package org.massreview.understanding;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a YAML file, which knows its line: operators write these files, and are told where they erred. */
record LexiconFile(String file, Node node) {

    /** @throws LexiconFault when it is no YAML, or holds no mapping */
    static LexiconFile parse(String file, String yaml) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (root == null) {
                throw new LexiconFault(file, 1, "is empty");
            }
            return new LexiconFile(file, root);
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            throw new LexiconFault(file, line, "is not YAML: " + malformed.getProblem());
        }
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    LexiconFault fault(String what) {
        return new LexiconFault(file, line(), what);
    }

    Map<String, LexiconFile> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("needs keys with values here");
        }
        Map<String, LexiconFile> values = new LinkedHashMap<>();
        mapping.getValue().forEach(pair -> {
            String key = at(pair.getKeyNode()).text();
            if (values.put(key, at(pair.getValueNode())) != null) {
                throw at(pair.getKeyNode()).fault("has '" + key + "' twice");
            }
        });
        return values;
    }

    List<LexiconFile> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("needs a list here");
        }
        List<LexiconFile> values = new ArrayList<>();
        sequence.getValue().forEach(value -> values.add(at(value)));
        return values;
    }

    List<String> texts() {
        return list().stream().map(LexiconFile::text).toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault("needs a text here");
        }
        return scalar.getValue();
    }

    int number(int least, int most) {
        try {
            int number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw fault("needs a number from " + least + " to " + most + ", and has '" + text() + "'");
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** @return the value under the key, null when there is none */
    @Nullable
    LexiconFile get(String key) {
        return map().get(key);
    }

    private LexiconFile at(Node other) {
        return new LexiconFile(file, other);
    }
}
