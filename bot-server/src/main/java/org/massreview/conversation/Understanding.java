package org.massreview.conversation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.understanding.Query;
import org.massreview.understanding.Remark;
import org.massreview.understanding.Span;

/** What words mean where the places, windows and services of a directory are known. */
public interface Understanding {

    Readers in(Directory directory);

    /** Reads the words of one moment. */
    interface Readers {

        Remark remark(String text);

        /**
         * A question about figures.
         *
         * @param context the question before it, which a follow-up refers to
         * @return empty when nothing about figures is asked
         */
        Optional<Query> question(String text, LocalDate today, @Nullable Query context);

        /** The same of whatever is said: what asks for nothing is asked as {@code other}. */
        Query query(String text, LocalDate today, @Nullable Query context);

        /** The period in the asker's own words; empty where the question does not say it. */
        Optional<String> periodWords(String text, LocalDate today, Span period);
    }
}
