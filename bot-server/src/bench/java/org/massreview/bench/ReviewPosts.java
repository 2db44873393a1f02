package org.massreview.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Reviews of windows taken at random: four of five are good and say no more, one of five is bad with tags, words and aspects.
 * Every second one comes with a session. A session gives one review after the other only after all the others had their turn,
 * as citizens do; a matter number tells its visits apart.
 */
final class ReviewPosts implements Traffic {

    private static final String PATH = "/api/v1/reviews";
    private static final String BAD = """
            ,"aspects":{"EFFECTIVENESS":1,"EXPERIENCE":2,"ABILITY":3,"CONDUCT":2},"tags":["SLOW","OVERDUE"],\
            "words":"材料交了三次，每次说的都不一样，等了四十分钟才轮到"\
            """;

    private final City city;
    private final List<String> tokens;
    private final SplittableRandom random = new SplittableRandom(System.nanoTime());
    private long count;

    ReviewPosts(City city, List<String> tokens) {
        this.city = city;
        this.tokens = tokens;
    }

    @Override
    public void ask(int connection, ByteBuffer request) {
        long number = count++;
        StringBuilder headers = new StringBuilder("Idempotency-Key: ")
                .append(Long.toHexString(random.nextLong()))
                .append('-')
                .append(number)
                .append("\r\n");
        StringBuilder body = new StringBuilder("{\"window\":\"")
                .append(city.windows().get(random.nextInt(city.windows().size())).code())
                .append("\",\"level\":");
        boolean bad = random.nextInt(5) == 0;
        body.append(bad ? 1 + random.nextInt(2) : 4 + random.nextInt(2));
        if (bad) {
            body.append(BAD);
        }
        if (number % 2 == 0) {
            headers.append("Authorization: Bearer ")
                    .append(tokens.get((int) (number / 2 % tokens.size())))
                    .append("\r\n");
            body.append(",\"matterNumber\":\"B-").append(System.nanoTime()).append("\"");
        }
        Http.post(
                request,
                PATH,
                "application/json",
                headers.toString(),
                body.append('}').toString().getBytes(UTF_8));
    }

    @Override
    public boolean isGood(int connection, Answer answer) {
        return answer.status() == 201;
    }
}
