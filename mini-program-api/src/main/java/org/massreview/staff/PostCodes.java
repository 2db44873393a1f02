package org.massreview.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.massreview.citizen.PersonKey;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Binding codes for posts that nobody has taken. */
@Component
class PostCodes {

    private final BindingCodes codes;
    private final CodePress press;
    private final Clock clock;

    PostCodes(BindingCodes codes, CodePress press, Clock clock) {
        this.codes = codes;
        this.press = press;
        this.clock = clock;
    }

    /** Inside the caller's transaction. @return one code for each post, in their order; fails on a unique key when one was drawn before */
    Mono<List<BindingCode>> issue(List<Post> posts, PersonKey by) {
        return Mono.defer(() -> {
            Instant now = now();
            Set<String> drawn = new HashSet<>();
            List<BindingCode> issued = new ArrayList<>();
            List<BindingCodes.ForPost> kept = new ArrayList<>();
            for (Post post : posts) {
                String code = another(drawn);
                issued.add(new BindingCode(code, post.role(), post.scope(), now.plus(Binding.VALID)));
                kept.add(new BindingCodes.ForPost(press.hash(code), post));
            }
            return codes.addForPosts(kept, by, now, now.plus(Binding.VALID)).thenReturn(issued);
        });
    }

    private String another(Set<String> drawn) {
        String code = press.draw();
        while (!drawn.add(code)) {
            code = press.draw();
        }
        return code;
    }

    Mono<Void> expire(Post post) {
        return Mono.defer(() -> codes.expire(post.id(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
