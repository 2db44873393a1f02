package org.massreview.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 自定义菜单, with the platform's limits; in memory, gone with the process. */
@Component
@WhileNoAccount
class MenuApi {

    private static final JsonNode NONE = JsonMapper.shared().readTree("{\"button\": []}");

    private volatile JsonNode menu = NONE;

    /** @return {"button": […]}, empty before the first publication */
    JsonNode published() {
        return menu;
    }

    Mono<ServerResponse> create(ServerRequest request) {
        return Bodies.json(request).flatMap(body -> {
            Refused refused = check(body.path("button"));
            if (refused != Refused.NO) {
                return Answers.error(refused.errcode, refused.errmsg);
            }
            menu = body;
            return Answers.done(Map.of());
        });
    }

    Mono<ServerResponse> get(ServerRequest request) {
        return menu.path("button").isEmpty()
                ? Answers.error(46003, "menu no exist")
                : Answers.json(Map.of("menu", menu));
    }

    private enum Refused {
        NO(0, "ok"),
        BUTTONS(40016, "invalid button size"),
        NAME(40018, "invalid button name size"),
        KEY(40019, "invalid button key size"),
        URL(40020, "invalid button url size"),
        SUB_BUTTONS(40023, "invalid sub button size"),
        SUB_NAME(40025, "invalid sub button name size");

        private final int errcode;
        private final String errmsg;

        Refused(int errcode, String errmsg) {
            this.errcode = errcode;
            this.errmsg = errmsg;
        }
    }

    private static Refused check(JsonNode buttons) {
        if (buttons.isEmpty() || buttons.size() > 3) {
            return Refused.BUTTONS;
        }
        for (JsonNode button : buttons) {
            if (isWrong(button, "name", 16)) {
                return Refused.NAME;
            }
            JsonNode above = button.path("sub_button");
            if (above.size() > 5) {
                return Refused.SUB_BUTTONS;
            }
            Refused wrong = above.isEmpty() ? deed(button) : Refused.NO;
            for (JsonNode each : above) {
                wrong = wrong != Refused.NO ? wrong : isWrong(each, "name", 60) ? Refused.SUB_NAME : deed(each);
            }
            if (wrong != Refused.NO) {
                return wrong;
            }
        }
        return Refused.NO;
    }

    private static Refused deed(JsonNode button) {
        boolean view = button.path("type").asString("").equals("view");
        return view
                ? isWrong(button, "url", 1024) ? Refused.URL : Refused.NO
                : isWrong(button, "key", 128) ? Refused.KEY : Refused.NO;
    }

    private static boolean isWrong(JsonNode button, String field, int bytes) {
        int length = button.path(field).asString("").getBytes(UTF_8).length;
        return length == 0 || length > bytes;
    }
}
