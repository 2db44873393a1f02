package org.massreview.standin;

import java.util.Map;
import org.massreview.standin.SampleTemplates.Library;
import org.springframework.stereotype.Component;

/** What people have consented to and whom they follow, as the platform counts it: in memory, gone with the process. */
@Component
@WhileNoAccount
class Consents {

    private final Map<String, Integer> left = Bounded.map(10_000);
    private final Map<String, Boolean> gone = Bounded.map(10_000);

    void accept(String openid, String template) {
        left.merge(key(openid, template), 1, Integer::sum);
    }

    void refuse(String openid, String template) {
        left.remove(key(openid, template));
    }

    /** A consent once given is used up by one message, unless it is long-term. */
    synchronized boolean take(String openid, String template, Library library) {
        int count = left.getOrDefault(key(openid, template), 0);
        if (count > 0 && library != Library.LONG_TERM) {
            left.put(key(openid, template), count - 1);
        }
        return count > 0;
    }

    /** 关注、取消关注; whoever never said anything follows. */
    void follows(String openid, boolean follows) {
        if (follows) {
            gone.remove(openid);
        } else {
            gone.put(openid, true);
        }
    }

    boolean isFollower(String openid) {
        return !gone.containsKey(openid);
    }

    private static String key(String openid, String template) {
        return openid + "|" + template;
    }
}
