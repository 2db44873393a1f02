package org.massreview.score;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.massreview.directory.Place;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The counts in Redis. Each place has a hash for each day, month and year; a script writes them together, so that the sums
 * always belong to their parts. All keys carry one generation; a rebuild fills the next one beside it and then changes over,
 * so readers never see a half-filled one. The hash tag keeps the city's keys in one slot of a cluster.
 */
@Component
class RedisTallies implements Tallies {

    private static final String CURRENT = "{massreview}:score:generation";
    private static final String BUILDING = "{massreview}:score:building";
    private static final String COUNTS = "{massreview}:s:";
    private static final Duration BUILDING_KEPT = Duration.ofSeconds(30);
    private static final int PLACES_AT_ONCE = 300;

    private static final RedisScript<Long> APPLY = script("score-apply", Long.class);
    private static final RedisScript<List> READ = script("score-read", List.class);
    private static final RedisScript<Long> FINISH = script("score-finish", Long.class);

    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;

    RedisTallies(ReactiveStringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    private static <T> RedisScript<T> script(String name, Class<T> result) {
        return RedisScript.of(new ClassPathResource("lua/" + name + ".lua"), result);
    }

    /** Empty while Redis has no complete generation, and an error while it can not be reached. */
    @Override
    public Mono<List<Tally>> of(List<Place> places, Period period) {
        List<String> buckets = period.buckets();
        return Flux.fromIterable(places)
                .buffer(PLACES_AT_ONCE)
                .concatMap(some -> read(some, buckets))
                .collectList()
                .map(parts -> parts.stream().flatMap(List::stream).toList())
                .filter(tallies -> tallies.size() == places.size());
    }

    private Mono<List<Tally>> read(List<Place> places, List<String> buckets) {
        List<String> arguments = new ArrayList<>(1 + buckets.size() + places.size());
        arguments.add(Integer.toString(buckets.size()));
        arguments.addAll(buckets);
        places.forEach(place -> arguments.add(nameOf(place)));
        return redis.execute(READ, List.of(CURRENT), arguments).next().map(RedisTallies::parse);
    }

    private static List<Tally> parse(List<?> answers) {
        List<Tally> tallies = new ArrayList<>(answers.size());
        for (Object answer : answers) {
            Map<String, Integer> fields = new HashMap<>();
            String[] parts = answer.toString().split(" ");
            for (int i = 0; i + 1 < parts.length; i += 2) {
                fields.put(parts[i], Integer.valueOf(parts[i + 1]));
            }
            tallies.add(Tally.of(fields));
        }
        return tallies;
    }

    private static String nameOf(Place place) {
        return switch (place.kind()) {
                    case CITY -> "y:";
                    case COUNTY -> "c:";
                    case TOWNSHIP -> "t:";
                    case WINDOW -> "w:";
                }
                + place.code();
    }

    /** Live changes: absolute values that count only when they are newer. */
    Mono<Long> apply(List<WindowDay> days, String city) {
        return apply(days, city, "");
    }

    /** @param generation the one being built; fails when it no longer is */
    Mono<Long> fill(List<WindowDay> days, String city, String generation) {
        return apply(days, city, generation)
                .filter(count -> count >= 0)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("another rebuild has begun")))
                .delayUntil(count -> redis.expire(BUILDING, BUILDING_KEPT));
    }

    private Mono<Long> apply(List<WindowDay> days, String city, String generation) {
        if (days.isEmpty()) {
            return Mono.just(0L);
        }
        List<Row> rows = days.stream()
                .map(day -> new Row(
                        day.window(),
                        day.township(),
                        day.county(),
                        city,
                        Period.dayBucket(day.day()),
                        day.version(),
                        day.counts()))
                .toList();
        return redis.execute(APPLY, List.of(CURRENT, BUILDING), List.of(json.writeValueAsString(rows), generation))
                .next();
    }

    Mono<Boolean> isWarm() {
        return redis.hasKey(CURRENT);
    }

    /** @return the name of the new generation; empty while another instance is building one */
    Mono<String> begin() {
        String generation = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        return redis.opsForValue()
                .setIfAbsent(BUILDING, generation, BUILDING_KEPT)
                .filter(begun -> begun)
                .map(begun -> generation);
    }

    /** @return whether readers now see this generation; then the older ones are removed */
    Mono<Boolean> finish(String generation) {
        return redis.execute(FINISH, List.of(CURRENT, BUILDING), List.of(generation))
                .next()
                .map(done -> done == 1)
                .delayUntil(done -> done ? removeOlderThan(generation) : Mono.empty());
    }

    /** A younger one may already be under construction by another instance. */
    private Mono<Void> removeOlderThan(String generation) {
        long kept = born(generation);
        return redis.scan(ScanOptions.scanOptions()
                        .match(COUNTS + "*")
                        .count(1000)
                        .build())
                .filter(key -> born(key.substring(COUNTS.length(), key.indexOf(':', COUNTS.length()))) < kept)
                .buffer(500)
                .concatMap(keys -> redis.unlink(keys.toArray(String[]::new)))
                .then();
    }

    /** A generation is named by the millisecond it was begun in. */
    private static long born(String generation) {
        return Long.parseLong(generation, Character.MAX_RADIX);
    }

    /** The names are short because the script reads them many times: window, township, county, city, day, version. */
    private record Row(String w, String t, String c, String y, String d, long v, Map<String, Integer> n) {}
}
