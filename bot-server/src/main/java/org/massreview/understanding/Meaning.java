package org.massreview.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.review.Tag;

/**
 * What an entry of the lexicon gives.
 *
 * @param tags problems or praise
 * @param tone how good or bad, −3 to 3; 0 with neither
 * @param level the level that was said in so many words, 0 for none
 * @param scope what else than a review the words show
 * @param cue how other words are to be taken
 * @param firm for a scope: it holds even beside words about the windows
 */
record Meaning(
        List<Tag> tags,
        int tone,
        int level,
        @Nullable Scope scope,
        @Nullable Cue cue,
        boolean firm) {

    static final Meaning NOTHING = new Meaning(List.of(), 0, 0, null, null, false);

    /** 提示: words that mean little alone and change what stands beside them. */
    enum Cue {
        /** 反语: praise near it is meant the other way round. */
        SARCASM,
        /** 加重: praise that is laid on thick, and is suspect when a problem follows. */
        EMPHASIS,
        /** 转折: what follows is meant to stand against what came before. */
        CONTRAST,
        /** 听说、以前: what is said here is not what happened today. */
        HEARSAY,
        /** 窗口、工作人员: the talk is about the windows. */
        ANCHOR,
        /** 没办成: in the end nothing came of it. */
        FAILED,
        /** 好在: the trouble was made good. */
        RELIEF,
        /** 一般般: a judgement that says nothing. */
        VAGUE,
        /** 希望、建议: what one would like to be otherwise; a 别 or 不要 in it takes nothing back. */
        WISH,
        /** 倾向: a faint sign, heard only where nothing plainer is said. */
        LEAN
    }

    boolean isNothing() {
        return tags.isEmpty() && tone == 0 && level == 0 && scope == null && cue == null;
    }

    boolean isPraise() {
        return tone > 0 || level >= 4;
    }

    boolean isProblem() {
        return tone < 0 || level == 1 || level == 2;
    }

    boolean isFaint() {
        return cue == Cue.LEAN;
    }

    boolean isTagged() {
        return !tags.isEmpty();
    }
}
