package org.massreview.understanding;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** 所指: the days that an expression means, not clipped yet, and what it leaves out. */
record PeriodMeant(Span span, PeriodPiece.Said said) {

    static PeriodMeant whole(Span span) {
        return new PeriodMeant(span, PeriodPiece.Said.WHOLLY);
    }

    static PeriodMeant dated(PeriodMatch match, Span span) {
        boolean whole = match.text("y") != null || match.text("rm") != null;
        return new PeriodMeant(span, whole ? PeriodPiece.Said.WHOLLY : PeriodPiece.Said.WITHOUT_YEAR);
    }

    static Span month(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    /** Gives an expression its days. */
    interface Meaning {
        @Nullable
        PeriodMeant of(PeriodMatch match, LocalDate today);
    }
}
