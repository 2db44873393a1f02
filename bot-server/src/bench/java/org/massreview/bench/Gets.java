package org.massreview.bench;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One of the given addresses at random, each time. */
final class Gets implements Traffic {

    private static final List<String> PERIODS = List.of("today", "30d", "year");

    private final List<byte[]> requests;
    private final SplittableRandom random = new SplittableRandom(4213);

    private Gets(List<String> paths) {
        this.requests = paths.stream().map(Http::get).toList();
    }

    static Gets ping() {
        return new Gets(List.of(PingController.PATH));
    }

    /** Every window, township, county and the city, in three periods. */
    static Gets scores(City city) {
        List<String> paths = new ArrayList<>();
        for (String period : PERIODS) {
            String query = "?period=" + period;
            city.windows().forEach(window -> paths.add("/api/v1/scores/window/" + window.code() + query));
            city.townships().forEach(code -> paths.add("/api/v1/scores/township/" + code + query));
            city.counties().forEach(code -> paths.add("/api/v1/scores/county/" + code + query));
            paths.add("/api/v1/scores/city/" + city.code() + query);
        }
        return new Gets(paths);
    }

    @Override
    public void ask(int connection, ByteBuffer request) {
        request.put(requests.get(random.nextInt(requests.size())));
    }

    @Override
    public boolean isGood(int connection, Answer answer) {
        return answer.status() == 200;
    }
}
