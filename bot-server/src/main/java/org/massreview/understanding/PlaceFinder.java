package org.massreview.understanding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

/** 找地名: from left to right the longest written name, else typed pinyin, else what sounds alike. */
final class PlaceFinder {

    /** 广水乡镇 are the townships of the city, and no 广水乡. */
    private static final Pattern SUFFIX_OF_ALL = Pattern.compile("乡镇|镇(?:街|办(?!事|公|理|得))");

    private final QueryTrie<PlaceNames.Name> names;
    private final PlaceSounds sounds;
    private final PlaceLatin latin;
    private final PlacePosition position;
    private final QueryTrie<Boolean> never = new QueryTrie<>();
    private final QueryTrie<Boolean> ordinary = new QueryTrie<>();
    private final QueryTrie<Boolean> notAfterOffice = new QueryTrie<>();
    private final QueryTrie<String> variants = new QueryTrie<>();
    private final Map<String, String> parents = new HashMap<>();

    private PlaceFinder(List<Gazetteer.Entry> entries, QueryConfig config, PlaceServices services) {
        this.names = PlaceNames.trie(entries, config);
        this.sounds = new PlaceSounds(entries, config.wordsByKey("areas"));
        this.latin = new PlaceLatin(entries, config);
        this.position = new PlacePosition(config, services);
        config.words("never").forEach(phrase -> never.add(phrase, true));
        config.words("ordinary").forEach(word -> ordinary.add(word, true));
        config.words("not-after-office").forEach(word -> notAfterOffice.add(word, true));
        config.textByKey("variants").forEach(variants::add);
        entries.forEach(entry -> parents.put(entry.code(), Objects.requireNonNullElse(entry.parent(), "")));
    }

    static PlaceFinder open(List<Gazetteer.Entry> entries, Path configDir, PlaceServices services) {
        return new PlaceFinder(entries, QueryConfig.open(configDir, "places.yml"), services);
    }

    /** @param text its places are taken out */
    PlaceScan.Places find(StringBuilder text) {
        replaceVariants(text);
        List<PlaceScan.Found> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            QueryTrie.Hit<Boolean> other = never.at(text, at);
            if (other != null) {
                at = other.to() - 1;
                continue;
            }
            PlaceScan.Found place = placeAt(text, at);
            if (place != null) {
                found.add(place);
                QueryText.take(text, place.from(), place.to());
                at = place.to() - 1;
            }
        }
        return new PlaceScan.Places(withoutLarger(found, text));
    }

    private void replaceVariants(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            QueryTrie.Hit<String> variant = variants.at(text, i);
            if (variant != null) {
                text.replace(i, variant.to(), variant.value());
            }
        }
    }

    private PlaceScan.@Nullable Found placeAt(CharSequence text, int at) {
        PlaceScan.Found written = written(text, at);
        if (written != null) {
            return written;
        }
        PlaceLatin.Spelled spelled = latin.at(text, at);
        if (spelled != null) {
            int to = position.behindSuffix(text, spelled.to());
            boolean fits = !spelled.shy() || to > spelled.to() || position.fits(text, at, to);
            return fits ? new PlaceScan.Found(at, to, spelled.places()) : null;
        }
        return heard(text, at);
    }

    private PlaceScan.@Nullable Found written(CharSequence text, int at) {
        QueryTrie.Hit<PlaceNames.Name> name = names.at(text, at);
        if (name == null) {
            return null;
        }
        int to = name.to();
        boolean kindOfAll =
                SUFFIX_OF_ALL.matcher(text.subSequence(to - 1, text.length())).lookingAt();
        if (kindOfAll || text.charAt(to - 1) == '办' && to < text.length() && notAfterOffice.at(text, to) != null) {
            String shorter = text.subSequence(at, --to).toString();
            PlaceNames.Name known = names.get(shorter);
            return known == null ? null : new PlaceScan.Found(at, to, known.places());
        }
        return !name.value().shy() || fits(text, at, to)
                ? new PlaceScan.Found(at, to, name.value().places())
                : null;
    }

    private PlaceScan.@Nullable Found heard(CharSequence text, int at) {
        PlaceSounds.Heard exactly = sounds.at(text, at, false);
        PlaceSounds.Heard heard = exactly == null ? sounds.at(text, at, true) : exactly;
        if (heard == null || aNameBegins(text, at + 1, heard.to())) {
            return null;
        }
        int to = behindSuffix(text, heard);
        boolean suffixed = to > heard.to();
        boolean alone = exactly != null && ordinary.at(text, at) == null && fits(text, at, to);
        return suffixed || alone ? new PlaceScan.Found(at, to, ofOneKind(heard, text, to)) : null;
    }

    private int behindSuffix(CharSequence text, PlaceSounds.Heard heard) {
        boolean area = heard.places().stream().anyMatch(place -> place.kind() != PlaceKind.TOWNSHIP);
        int to = heard.to();
        boolean tailed = area && to < text.length() && "区县市".indexOf(text.charAt(to)) >= 0;
        return tailed ? to + 1 : position.behindSuffix(text, to);
    }

    /** 光水 is the city 广水 as long as 街道 does not follow. */
    private static List<Place> ofOneKind(PlaceSounds.Heard heard, CharSequence text, int to) {
        boolean township = to > heard.to() && "区县市".indexOf(text.charAt(to - 1)) < 0;
        PlaceKind wanted = heard.places().stream()
                .map(Place::kind)
                .reduce((one, other) -> (one.compareTo(other) > 0) == township ? one : other)
                .orElse(PlaceKind.TOWNSHIP);
        return heard.places().stream().filter(place -> place.kind() == wanted).toList();
    }

    private boolean fits(CharSequence text, int from, int to) {
        return position.fits(text, from, to) || position.fitsBefore(text, from) && names.at(text, to) != null;
    }

    private boolean aNameBegins(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            QueryTrie.Hit<PlaceNames.Name> name = names.at(text, i);
            if (name != null && name.to() > to - 1) {
                return true;
            }
        }
        return false;
    }

    /** 广水市十里街道: the county only tells which township is meant. */
    private List<PlaceScan.Found> withoutLarger(List<PlaceScan.Found> found, CharSequence text) {
        List<PlaceScan.Found> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            PlaceScan.Found place = found.get(i);
            boolean introduces = i + 1 < found.size()
                    && adjoin(text, place.to(), found.get(i + 1).from())
                    && place.places()
                                    .get(0)
                                    .kind()
                                    .compareTo(found.get(i + 1).places().get(0).kind())
                            < 0
                    && place.places().size() == 1;
            boolean explains = i > 0 && inBrackets(text, found.get(i - 1), place);
            if (!introduces && !explains) {
                kept.add(place);
            } else if (introduces && found.get(i + 1).places().size() > 1) {
                found.set(i + 1, narrowed(found.get(i + 1), place.places().get(0)));
            }
        }
        return List.copyOf(kept);
    }

    /** 吴店镇(广水) tells where the township is. */
    private static boolean inBrackets(CharSequence text, PlaceScan.Found smaller, PlaceScan.Found larger) {
        boolean bracketed = larger.from() == smaller.to() + 1
                && larger.to() < text.length()
                && text.charAt(smaller.to()) == '('
                && text.charAt(larger.to()) == ')';
        PlaceKind above = larger.places().get(0).kind();
        return bracketed && above.compareTo(smaller.places().get(0).kind()) < 0;
    }

    private static boolean adjoin(CharSequence text, int from, int to) {
        return from == to || from + 1 == to && "的 ".indexOf(text.charAt(from)) >= 0;
    }

    private PlaceScan.Found narrowed(PlaceScan.Found candidates, Place above) {
        List<Place> inside = candidates.places().stream()
                .filter(place ->
                        above.kind() == PlaceKind.COUNTY && above.code().equals(parents.get(place.code())))
                .toList();
        return inside.isEmpty() ? candidates : new PlaceScan.Found(candidates.from(), candidates.to(), inside);
    }
}
