package org.massreview.understanding;

import java.util.Locale;

/** What a citizen's words are about, as the labelled data name it. */
public enum Scope {
    /** 评价: what happened at a window. */
    REVIEW,
    /** 咨询: a question about services, windows or scores. */
    INQUIRY,
    /** 不归我们管: a concern of people, but not of the windows. */
    OUT_OF_SCOPE,
    /** 无关: weather, jokes, greetings. */
    IRRELEVANT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
