package org.massreview.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/** Messages to the official account as the platform signs them: a stranger types a window's code, then a number. */
final class Callbacks implements Traffic {

    static final String APP_ID = "wx0000000000bench1";
    static final String TOKEN = "benchmarks0token";

    private static final int ANSWER_WITH_WORDS = 100;

    private final City city;
    private final SplittableRandom random = new SplittableRandom(System.nanoTime());
    private final MessageDigest sha1;
    private final String[] talking;
    private final int[] said;
    private long messages = System.nanoTime();
    private long reviews;

    Callbacks(City city, int connections) {
        this.city = city;
        this.talking = new String[connections];
        this.said = new int[connections];
        try {
            this.sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many of the good answers were the thanks for a review. */
    long reviews() {
        return reviews;
    }

    @Override
    public void ask(int connection, ByteBuffer request) {
        String openid = talking[connection];
        String words = said[connection] == 1 ? "5" : "1";
        if (openid == null) {
            openid = "o" + Long.toString(random.nextLong() >>> 1, 36) + Long.toString(messages, 36);
            words = city.windows().get(random.nextInt(city.windows().size())).shortCode();
            talking[connection] = openid;
            said[connection] = 1;
        } else if (said[connection] == 1) {
            said[connection] = 2;
        } else {
            talking[connection] = null;
        }
        String time = Long.toString(System.currentTimeMillis() / 1000);
        String nonce = Long.toUnsignedString(random.nextLong());
        String query = "?signature=" + signature(time, nonce) + "&timestamp=" + time + "&nonce=" + nonce + "&openid="
                + openid;
        Http.post(
                request,
                "/wechat/mp/" + APP_ID + query,
                "text/xml",
                "",
                text(openid, time, words).getBytes(UTF_8));
    }

    private String text(String openid, String time, String words) {
        return "<xml><ToUserName><![CDATA[gh_bench]]></ToUserName><FromUserName><![CDATA[" + openid
                + "]]></FromUserName><CreateTime>" + time
                + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[" + words
                + "]]></Content><MsgId>" + messages++ + "</MsgId></xml>";
    }

    private String signature(String time, String nonce) {
        String[] parts = {TOKEN, time, nonce};
        Arrays.sort(parts);
        return HexFormat.of().formatHex(sha1.digest(String.join("", parts).getBytes(US_ASCII)));
    }

    @Override
    public boolean isGood(int connection, Answer answer) {
        boolean good = answer.status() == 200 && answer.size() > ANSWER_WITH_WORDS;
        if (good && talking[connection] == null) {
            reviews++;
        }
        return good;
    }

    static List<String> settings() {
        return List.of(
                "--massreview.wechat.mp.app-id=" + APP_ID,
                "--massreview.wechat.mp.secret=bench",
                "--massreview.wechat.mp.token=" + TOKEN);
    }
}
