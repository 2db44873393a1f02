package org.massreview.understanding;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** 事项词: the services of config/understanding/services.yml. */
final class PlaceServices {

    private final QueryTrie<Mention.Matter> words = new QueryTrie<>();

    private PlaceServices() {}

    static PlaceServices open(Path configDir) {
        PlaceServices services = new PlaceServices();
        for (QueryConfig entry : QueryConfig.open(configDir, "services.yml").entries("services")) {
            Mention.Matter service = new Mention.Matter(entry.needed("word"), entry.text("type"));
            entry.words("says").forEach(word -> services.words.add(word, service));
        }
        return services;
    }

    /** @return the first that is named; null when none is */
    Mention.@Nullable Matter find(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            QueryTrie.Hit<Mention.Matter> hit = words.at(text, i);
            if (hit != null) {
                return hit.value();
            }
        }
        return null;
    }

    /** @return the text where every service is taken out */
    String without(String text) {
        StringBuilder left = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            QueryTrie.Hit<Mention.Matter> hit = words.at(text, i);
            if (hit != null) {
                QueryText.take(left, i, hit.to());
                i = hit.to() - 1;
            }
        }
        return left.toString();
    }

    boolean beginAt(CharSequence text, int at) {
        return words.at(text, at) != null;
    }
}
