package org.massreview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Mono;

/** A short message is words and an address that every telephone can open. */
class SmsCourierTest {

    private final List<String> sent = new ArrayList<>();
    private final List<String> linked = new ArrayList<>();

    private final SmsGateway gateway = (phone, words) -> {
        sent.add(phone + ": " + words);
        return Mono.just(Receipt.accepted("1"));
    };

    private final OutsideLinks links = page -> {
        linked.add(page);
        return Mono.just("https://wxaurl.cn/K7");
    };

    @Test
    void the_page_can_be_opened_from_it() {
        Receipt receipt = courier(gateway)
                .send(parcel("13800138000", "pages/follow?number=10019"))
                .block();

        assertThat(receipt).isEqualTo(Receipt.accepted("1"));
        assertThat(sent).containsExactly("13800138000: 投诉有了答复。 https://wxaurl.cn/K7 ");
        assertThat(linked).containsExactly("pages/follow?number=10019");
    }

    @Test
    void words_alone_go_where_there_is_nothing_to_open() {
        courier(gateway).send(parcel("13800138000", "")).block();

        assertThat(sent).containsExactly("13800138000: 投诉有了答复。");
    }

    @Test
    void no_link_is_made_for_what_is_not_sent() {
        assertThat(courier(new UnsentSms())
                        .send(parcel("13800138000", "pages/mine"))
                        .block()
                        .result())
                .isEqualTo(Receipt.Result.CLOSED);
        assertThat(courier(gateway).send(parcel(null, "pages/mine")).block().result())
                .isEqualTo(Receipt.Result.CLOSED);

        assertThat(linked).isEmpty();
        assertThat(sent).isEmpty();
    }

    private SmsCourier courier(SmsGateway to) {
        return new SmsCourier(to, links);
    }

    private static Parcel parcel(@Nullable String phone, String page) {
        return new Parcel(
                new UUID(0, 1), new PersonKey(new byte[32]), null, "", Map.of(), "投诉有了答复。", List.of(), page, phone);
    }
}
