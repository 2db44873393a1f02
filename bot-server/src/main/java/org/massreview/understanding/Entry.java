package org.massreview.understanding;

import java.util.List;

/**
 * 词条: wordings that mean the same.
 *
 * @param meaning what they say
 * @param negated what they say after 不 or 没有
 * @param unless wordings in the same sentence beside which it does not count
 * @param examples sentences with what they must give
 */
record Entry(
        String name,
        String file,
        int line,
        Meaning meaning,
        Meaning negated,
        List<Wording> wordings,
        List<Wording> unless,
        List<Example> examples) {

    String where() {
        return file + ":" + line + " (" + name + ")";
    }
}
