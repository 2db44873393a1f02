package org.massreview.notification;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.massreview.notification.Fact.Shape;

/** 模板参数类型: what the platform lets stand in a field; a field's name is its type and a number, such as {@code thing1}. */
enum FieldType {
    THING("thing", 20, ".+", EnumSet.allOf(Shape.class)),
    CHARACTER_STRING("character_string", 32, "[\\x21-\\x7e]+", EnumSet.of(Shape.CODE, Shape.NUMBER)),
    NUMBER("number", 32, "[0-9]+(\\.[0-9]+)?", EnumSet.of(Shape.NUMBER, Shape.CODE)),
    DATE("date", 20, ".*[0-9].*", EnumSet.of(Shape.DAY)),
    TIME("time", 20, ".*[0-9].*", EnumSet.of(Shape.DAY)),
    PHRASE("phrase", 5, "\\p{IsHan}+", EnumSet.of(Shape.PHRASE)),
    NAME("name", 10, "[\\p{IsHan}·]+|[A-Za-z .]+", EnumSet.noneOf(Shape.class)),
    AMOUNT("amount", 12, "[¥￥]?[0-9]+(\\.[0-9]+)?元?", EnumSet.of(Shape.NUMBER)),
    PHONE_NUMBER("phone_number", 17, "[0-9+\\-]+", EnumSet.noneOf(Shape.class));

    private static final Pattern FIELD = Pattern.compile("([a-z_]+?)([0-9]{1,2})");

    private final String word;
    private final int longest;
    private final Pattern form;
    private final Set<Shape> shapes;

    FieldType(String word, int longest, String form, Set<Shape> shapes) {
        this.word = word;
        this.longest = longest;
        this.form = Pattern.compile(form);
        this.shapes = shapes;
    }

    /** @return empty for a type that the platform does not have, or that is not filled here */
    static Optional<FieldType> ofField(String field) {
        Matcher named = FIELD.matcher(field);
        if (named.matches()) {
            for (FieldType type : values()) {
                if (type.word.equals(named.group(1))) {
                    return Optional.of(type);
                }
            }
        }
        return Optional.empty();
    }

    String word() {
        return word;
    }

    /** In characters. */
    int longest() {
        return longest;
    }

    boolean takes(Shape shape) {
        return shapes.contains(shape);
    }

    boolean isRight(String value) {
        return value.codePointCount(0, value.length()) <= longest
                && form.matcher(value).matches();
    }

    /** Cut to fit; an empty value becomes a dash, since the platform refuses empty fields. */
    String fitted(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return this == PHRASE ? "无" : this == THING ? "—" : "0";
        }
        int length = line.codePointCount(0, line.length());
        if (length <= longest) {
            return line;
        }
        return this == THING
                ? line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…"
                : line.substring(0, line.offsetByCodePoints(0, longest));
    }
}
