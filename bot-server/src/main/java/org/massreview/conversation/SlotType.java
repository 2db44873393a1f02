package org.massreview.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.understanding.ComingDay;
import org.massreview.understanding.Verdict;

/**
 * 槽位类型: how an answer is read out of what was heard. Each is read in two ways: strictly, when the words could be about
 * anything, and freely, when they answer the question that was just asked.
 */
enum SlotType {
    /** A window by code, by scan, or by township with number or service. */
    WINDOW {
        @Override
        Optional<Value> strict(Meaning meaning) {
            return meaning.windows().size() == 1
                    ? Optional.of(valueOf(meaning.windows().get(0)))
                    : Optional.empty();
        }
    },
    /** One of the five levels. */
    LEVEL {
        @Override
        Optional<Value> strict(Meaning meaning) {
            if (meaning.level() != null) {
                return Optional.of(valueOf(meaning.level()));
            }
            Verdict verdict = meaning.remark().verdict();
            boolean faint = verdict != null
                    && verdict.tags().isEmpty()
                    && !verdict.levelSaid()
                    && meaning.windows().isEmpty();
            return verdict == null || verdict.needsClarification() || faint
                    ? Optional.empty()
                    : Optional.of(valueOf(verdict.level()));
        }

        @Override
        Optional<Value> free(Meaning meaning) {
            Integer number = meaning.number();
            if (number != null && number >= 1 && number <= 5) {
                return Optional.of(valueOf(number));
            }
            Verdict verdict = meaning.remark().verdict();
            return meaning.level() != null || verdict == null || verdict.needsClarification()
                    ? strict(meaning)
                    : Optional.of(valueOf(verdict.level()));
        }

        private static Value valueOf(int level) {
            return new Value(Integer.toString(level), "level." + level);
        }
    },
    /** What was good or bad, in the person's own words. */
    REASON {
        @Override
        Optional<Value> strict(Meaning meaning) {
            Verdict verdict = meaning.remark().verdict();
            boolean names = !meaning.windows().isEmpty() && meaning.text().length() <= NAME_AT_MOST;
            boolean bad = verdict != null
                    && !names
                    && verdict.level() <= 3
                    && !verdict.levelSaid()
                    && !verdict.needsClarification()
                    && meaning.start() == null
                    && meaning.text().length() > 5
                    && !meaning.text().matches(".*[好中差]评[。.!！ ]*");
            boolean says = meaning.level() == null
                    && verdict != null
                    && (bad || !verdict.tags().isEmpty() || !verdict.aspects().isEmpty());
            return says && meaning.isTold() ? Optional.of(Value.of(meaning.text())) : Optional.empty();
        }

        @Override
        Optional<Value> free(Meaning meaning) {
            return WORDS.free(meaning);
        }
    },
    /** Problems and praise, found in the words and never asked for. */
    TAGS {
        @Override
        Optional<Value> strict(Meaning meaning) {
            Verdict verdict = meaning.remark().verdict();
            List<String> tags = verdict == null ? List.of() : verdict.tags();
            return tags.isEmpty() || !meaning.isTold()
                    ? Optional.empty()
                    : Optional.of(new Value(String.join(",", tags), String.join("、", meaning.tagLabels())));
        }
    },
    /** Any words that can be seen. */
    WORDS {
        @Override
        Optional<Value> strict(Meaning meaning) {
            return Optional.empty();
        }

        @Override
        Optional<Value> free(Meaning meaning) {
            return meaning.isTold() && meaning.text().codePoints().anyMatch(Character::isLetter)
                    ? Optional.of(Value.of(plain(meaning.text())))
                    : Optional.empty();
        }

        /** What somebody writes is never taken for a key of ours. */
        private static String plain(String text) {
            return text.matches("[a-z]+\\.[A-Za-z0-9_.]+") ? text + " " : text;
        }
    },
    /** A receipt, or the number of a complaint. */
    REFERENCE {
        @Override
        Optional<Value> strict(Meaning meaning) {
            return meaning.receipt() == null ? Optional.empty() : Optional.of(Value.of(meaning.receipt()));
        }

        @Override
        Optional<Value> free(Meaning meaning) {
            return meaning.caseNumber() == null ? strict(meaning) : Optional.of(Value.of(meaning.caseNumber()));
        }
    },
    /** A one-time code of digits. */
    CODE {
        @Override
        Optional<Value> strict(Meaning meaning) {
            return Optional.empty();
        }

        @Override
        Optional<Value> free(Meaning meaning) {
            String digits = meaning.text().replaceAll("[\\s\\p{Pd}]", "");
            return digits.matches("[0-9]{4,12}") ? Optional.of(Value.of(digits)) : Optional.empty();
        }
    },
    /** A day to come. */
    DAY {
        @Override
        Optional<Value> strict(Meaning meaning) {
            return Optional.empty();
        }

        @Override
        Optional<Value> free(Meaning meaning) {
            LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(meaning.at()), DirectoryDesk.ZONE);
            return ComingDay.in(meaning.text(), today).map(LocalDate::toString).map(Value::of);
        }
    },
    /** What was said of a window before it is certain which one it is; never asked for. */
    HINT {
        @Override
        Optional<Value> strict(Meaning meaning) {
            return meaning.hint() == null || meaning.windows().size() == 1
                    ? Optional.empty()
                    : Optional.of(meaning.hint().value());
        }
    },
    /** One of what is offered; chosen by number or by label, never read out of words. */
    CHOICE {
        @Override
        Optional<Value> strict(Meaning meaning) {
            return Optional.empty();
        }
    };

    /** What the words say of this whatever was asked. */
    abstract Optional<Value> strict(Meaning meaning);

    /** What the words say when just this was asked. */
    Optional<Value> free(Meaning meaning) {
        return strict(meaning);
    }

    /** "淅河镇不动产窗口" tells where and not what. */
    private static final int NAME_AT_MOST = 12;

    /** Whether nearly any words would do, so that other meanings must be looked for first. */
    boolean takesAnyWords() {
        return this == WORDS || this == REASON;
    }

    static Value valueOf(Place window) {
        return new Value(window.code(), window.name());
    }
}
