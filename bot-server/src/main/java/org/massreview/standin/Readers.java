package org.massreview.standin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.massreview.conversation.Understanding;
import org.massreview.understanding.Query;
import org.massreview.understanding.Remark;

/** The readers of the bot, as the stand-in asks them. */
interface Readers {

    Remark citizen(String text);

    /** @param context the question before, when this one may lean on it */
    Query official(String text, LocalDate today, @Nullable Query context);

    static Readers of(Understanding.Readers bot) {
        return new Readers() {
            @Override
            public Remark citizen(String text) {
                return bot.remark(text);
            }

            @Override
            public Query official(String text, LocalDate today, @Nullable Query context) {
                return bot.query(text, today, context);
            }
        };
    }
}
