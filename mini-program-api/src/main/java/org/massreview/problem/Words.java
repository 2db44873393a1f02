package org.massreview.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for people from the message bundles: zh-CN unless English is asked for. */
@Component
public class Words {

    public static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws org.springframework.context.NoSuchMessageException when the bundle lacks the key */
    public String say(String key, @Nullable Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, understood(locale));
    }

    public String detail(Refusal refusal, Locale locale) {
        return say(refusal.problem().name(), locale, refusal.arguments());
    }

    /** @param locale null when a request names none that can be read
     * @return English for any English, else {@link #DEFAULT} */
    public static Locale understood(@Nullable Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? Locale.ENGLISH : DEFAULT;
    }
}
