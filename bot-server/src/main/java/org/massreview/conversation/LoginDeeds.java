package org.massreview.conversation;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.staff.LoginAsked;
import org.massreview.staff.LoginDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets an official in on a desktop: first shows which browser asks, then says yes for them. */
@Component
class LoginDeeds implements Deed.Desk {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Problem[] REFUSALS = {
        Problem.ROLE_REQUIRED,
        Problem.LOGIN_WORD_WRONG,
        Problem.LOGIN_WORD_USED,
        Problem.LOGIN_WORD_EXPIRED,
        Problem.LOGIN_TOO_MANY_TRIES
    };

    private final LoginDesk logins;

    LoginDeeds(LoginDesk logins) {
        this.logins = logins;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(Deed.of("login.look", this::look, REFUSALS), Deed.of("login.confirm", this::confirm, REFUSALS));
    }

    private Mono<Outcome> look(Deed.Asked asked) {
        return logins.look(asked.person(), word(asked))
                .map(login -> Outcome.said()
                        .finding(Map.of(
                                "browser", Value.of(login.browser()),
                                "since", Value.of(since(login)))));
    }

    private static String since(LoginAsked login) {
        return login.openedAt().atZone(DirectoryDesk.ZONE).format(TIME);
    }

    private Mono<Outcome> confirm(Deed.Asked asked) {
        return logins.confirm(asked.person(), word(asked)).thenReturn(Outcome.said(Line.say("talk.login.done")));
    }

    private static String word(Deed.Asked asked) {
        return asked.code("word").replace(" ", "");
    }
}
