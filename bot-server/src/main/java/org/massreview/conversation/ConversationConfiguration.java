package org.massreview.conversation;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.massreview.problem.Words;
import org.massreview.review.Tags;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the scripts and refuses to start with one that could not be talked through. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    @Bean
    Conversations conversations() throws IOException {
        return Conversations.read();
    }

    @Bean
    Engine engine(Conversations conversations, List<Deed.Desk> desks, MessageSource messages) {
        Map<String, Deed> deeds = deeds(desks);
        List<String> faults = ScriptCheck.faults(
                conversations.scripts(),
                deeds.values().stream().collect(Collectors.toMap(Deed::name, Deed::refusals)),
                key -> has(messages, key, Words.DEFAULT) && has(messages, key, Locale.ENGLISH));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the conversations are not right:\n" + String.join("\n", faults));
        }
        return new Engine(conversations.scripts());
    }

    static Map<String, Deed> deeds(List<Deed.Desk> desks) {
        return desks.stream()
                .flatMap(desk -> desk.deeds().stream())
                .collect(Collectors.toMap(Deed::name, deed -> deed));
    }

    private static boolean has(MessageSource messages, String key, Locale locale) {
        return !"".equals(messages.getMessage(key, null, "", locale));
    }

    @Bean
    Ear ear(Conversations conversations, Understanding understanding, Tags tags) {
        return new Ear(conversations.patterns(), conversations.scripts(), understanding, tags::labelOf);
    }
}
