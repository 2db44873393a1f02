package org.massreview.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Labelled questions and the places of the sample city, and how well a reader does on them. */
final class OfficialQueries {

    static final Path CONFIG = config();
    private static final JsonMapper JSON = new JsonMapper();

    private OfficialQueries() {}

    private static Path config() {
        Path here = Path.of("config");
        return Files.isDirectory(here) ? here : Path.of("..", "config");
    }

    static Gazetteer gazetteer() {
        return Gazetteer.of(entries(), CONFIG);
    }

    static OfficialReader reader() {
        return OfficialReader.open(CONFIG, gazetteer());
    }

    static List<Gazetteer.Entry> entries() {
        List<Gazetteer.Entry> entries = new ArrayList<>();
        for (String[] area : rows("areas.csv")) {
            String parent = area.length > 3 ? area[3] : null;
            entries.add(new Gazetteer.Entry(PlaceKind.valueOf(area[1]), area[0], area[2], parent, List.of(), ""));
        }
        for (String[] township : rows("townships.csv")) {
            entries.add(new Gazetteer.Entry(
                    PlaceKind.TOWNSHIP,
                    township[0],
                    township[1],
                    township[2],
                    List.of(township[10].split("\\|")),
                    township[4]));
        }
        return entries;
    }

    private static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(CONFIG.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Labelled> labelled(String file) {
        try (var lines = OfficialQueries.class.getResourceAsStream("/understanding/" + file)) {
            return new String(lines.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new Labelled(JSON.readTree(line)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Figures figures(OfficialReader reader, List<Labelled> queries) {
        return new Figures(
                share(queries, query -> query.intentFits(query.read(reader))),
                share(queries, query -> query.placesFit(query.read(reader))),
                share(queries, query -> query.periodFits(query.read(reader))),
                share(queries, query -> query.detailsFit(query.read(reader))));
    }

    private static double share(List<Labelled> queries, Predicate<Labelled> fits) {
        return (double) queries.stream().filter(fits).count() / queries.size();
    }

    /** What an operator who changed a word looks into. */
    static List<String> wronglyRead(OfficialReader reader, List<Labelled> queries) {
        return queries.stream()
                .filter(query -> !query.fits(query.read(reader)))
                .map(query -> query.text() + " -> " + query.read(reader))
                .toList();
    }

    record Figures(double intent, double places, double period, double details) {}

    record Labelled(JsonNode label) {

        String text() {
            return label.get("text").asString();
        }

        Query read(OfficialReader reader) {
            LocalDate today = LocalDate.parse(label.get("ref_date").asString());
            return reader.read(text(), today, OfficialContext.of(label.get("context"), reader, today));
        }

        boolean fits(Query query) {
            return intentFits(query) && placesFit(query) && periodFits(query) && detailsFit(query);
        }

        boolean intentFits(Query query) {
            return query.intent().word().equals(label.get("intent").asString());
        }

        boolean placesFit(Query query) {
            Set<String> wanted = new HashSet<>();
            for (String kind : List.of("township", "county")) {
                label.path("entities").path(kind).forEach(name -> wanted.add(kind + " " + name.asString()));
            }
            Set<String> read = new HashSet<>();
            for (Place place : query.mention().places()) {
                if (place.kind() != PlaceKind.CITY) {
                    read.add(place.kind().word() + " " + place.name());
                }
            }
            boolean city = "city".equals(label.path("entities").path("scope").asString(""));
            return read.equals(wanted) && (!city || query.isAboutTheCity());
        }

        boolean periodFits(Query query) {
            JsonNode time = label.get("time");
            if (time == null) {
                return true;
            }
            Span wanted = time.isNull()
                    ? null
                    : new Span(
                            LocalDate.parse(time.get("start").asString()),
                            LocalDate.parse(time.get("end").asString()));
            return java.util.Objects.equals(query.period(), wanted);
        }

        boolean detailsFit(Query query) {
            JsonNode entities = label.get("entities");
            return fits(entities, "n", query.limit())
                    && fits(entities, "window_no", query.mention().windowNumber())
                    && fits(entities, "stars", query.level())
                    && fits(entities, "case", query.caseNumber())
                    && fits(
                            entities,
                            "service",
                            query.mention().service() == null
                                    ? null
                                    : query.mention().service().word())
                    && fits(
                            entities,
                            "object",
                            query.object() == null ? null : query.object().word())
                    && fits(
                            entities,
                            "metric",
                            query.metric() == null
                                    ? null
                                    : query.metric().name().toLowerCase())
                    && fits(entities, "provisional", query.provisional() ? true : null)
                    && fits(
                            entities,
                            "list",
                            query.order() == null ? null : query.order() == Query.Order.BEST ? "best10" : "worst10")
                    && fits(entities, "aspect", aspect(query));
        }

        private static String aspect(Query query) {
            String aspect =
                    query.aspect() == null ? null : query.aspect().name().toLowerCase();
            return "effectiveness".equals(aspect) ? "efficiency" : aspect;
        }

        private static boolean fits(JsonNode entities, String key, Object read) {
            JsonNode wanted = entities.path(key);
            String word = wanted.asString("").equals("effectiveness") ? "efficiency" : wanted.asString("");
            return wanted.isMissingNode() || word.equals(String.valueOf(read));
        }
    }
}
