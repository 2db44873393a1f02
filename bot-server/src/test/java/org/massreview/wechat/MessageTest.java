package org.massreview.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massreview.wechat.SealTest.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.massreview.problem.Problem;

/** Every sample of wechat-samples is read as the platform means it, or refused. */
class MessageTest {

    private static final String TEMPLATE = "VRR0UEO9VJOLs0MHlU0OilqX6MVFDwH3_3gz3Oc0NIc";

    @ParameterizedTest
    @CsvSource(textBlock = """
            mp-wxjava/text_with_all_fields.xml,               text,  '',                         fromUser, 1348831860
            mp-wxjava/text_with_all_fields_2.xml,             text,  '',                         fromUser, 1348831860
            mp-wxjava/event_MASSSENDJOBFINISH.xml,            event, masssendjobfinish,          oV5CrjpxgaGXNHIQigzNlgLTnwic, 1481013459
            mp-wxjava/event_PUBLISHJOBFINISH.xml,             event, publishjobfinish,           oV5CrjpxgaGXNHIQigzNlgLTnwic, 1481013459
            mp-wxjava/event_subscribe_msg_change_event.xml,   event, subscribe_msg_change_event, otFpruAK8D-E6EfStSYonYSBZ8_4, 1610969440
            mp-wxjava/event_subscribe_msg_popup_event.xml,    event, subscribe_msg_popup_event,  otFpruAK8D-E6EfStSYonYSBZ8_4, 1610969440
            mp-wxjava/event_subscribe_msg_sent_event.xml,     event, subscribe_msg_sent_event,   otFpruAK8D-E6EfStSYonYSBZ8_4, 1610969440
            ma-wxjava/text.xml,                               text,  '',                         fromUser, 1482048670
            ma-wxjava/event_add_express_path.xml,             event, add_express_path,           ofYMP5JFT4SD7EX1LQv3IWrciBSo, 1642658087
            ma-wxjava/event_open_product_order_pay.xml,       event, open_product_order_pay,     oABCD, 1642658087
            ma-wxjava/event_subscribe_msg_change_event.json,  event, subscribe_msg_change_event, o7esq5OI1Uej6Xixw1lA2H7XDVbc, 1610968440
            ma-wxjava/event_subscribe_msg_change_event_2.json, event, subscribe_msg_change_event, o7esq5OI1Uej6Xixw1lA2H7XDVbc, 1610968440
            ma-wxjava/event_subscribe_msg_change_event.xml,   event, subscribe_msg_change_event, o7esq5OI1Uej6Xixw1lA2H7XDVbc, 1610968440
            ma-wxjava/event_subscribe_msg_popup_event.json,   event, subscribe_msg_popup_event,  otFpruAK8D-E6EfStSYonYSBZ8_4, 1610969440
            ma-wxjava/event_subscribe_msg_popup_event_2.json, event, subscribe_msg_popup_event,  otFpruAK8D-E6EfStSYonYSBZ8_4, 1610969440
            ma-wxjava/event_subscribe_msg_popup_event.xml,    event, subscribe_msg_popup_event,  otFpruAK8D-E6EfStSYonYSBZ8_4, 1610969440
            ma-wxjava/event_subscribe_msg_sent_event.json,    event, subscribe_msg_sent_event,   o7esq5PHRGBQYmeNyfG064wEFVpQ, 1620963428
            ma-wxjava/event_subscribe_msg_sent_event.xml,     event, subscribe_msg_sent_event,   o7esq5PHRGBQYmeNyfG064wEFVpQ, 1620963428
            ma-docs/event_user_authorization_revoke.json,     event, user_authorization_revoke,  oaKk346BaWE-eIn4oSRWbaM9vR7s, 1627359464
            ma-docs/event_user_authorization_revoke.xml,      event, user_authorization_revoke,  owAqB1v0ahK_Xlc7GshIDdf2yf7E, 1626857200
            ma-docs/event_user_enter_tempsession.json,        event, user_enter_tempsession,     fromUser, 1482048670
            ma-docs/event_user_enter_tempsession.xml,         event, user_enter_tempsession,     fromUser, 1482048670
            ma-docs/event_wxa_media_check.json,               event, wxa_media_check,            o4_t144jTUSEoxydysUA2E234_tc, 1626959646
            ma-docs/event_wxa_media_check.xml,                event, wxa_media_check,            oeaTy0Ej7xM_LexOCWGeJtL4ABoE, 1659967849
            ma-docs/miniprogrampage.json,                     miniprogrampage, '',               fromUser, 1482048670
            ma-docs/miniprogrampage.xml,                      miniprogrampage, '',               fromUser, 1482048670
            ma-docs/text.json,                                text,  '',                         fromUser, 1482048670
            """)
    void a_sample_is_read(String name, String type, String event, String from, long createdAt) {
        Message message = sample(name);

        assertThat(message.type()).isEqualTo(type);
        assertThat(message.event()).isEqualTo(event);
        assertThat(message.from()).isEqualTo(from);
        assertThat(message.createdAt()).isEqualTo(createdAt);
    }

    @Test
    void no_sample_is_left_out() {
        assertThat(Samples.in("mp-wxjava", "ma-wxjava", "ma-docs")).hasSize(27);
        assertThat(Samples.in("negative")).hasSize(5);
    }

    static List<String> refused_samples() {
        return Samples.in("negative");
    }

    @ParameterizedTest
    @MethodSource
    void refused_samples(String name) {
        assertRefused(Problem.CALLBACK_UNREADABLE, () -> sample(name));
    }

    @Test
    void nested_fields_have_dotted_paths() {
        Message message = sample("mp-wxjava/text_with_all_fields.xml");

        assertThat(message.field("Content")).isEqualTo("this is a test");
        assertThat(message.field("ScanCodeInfo.ScanResult")).isEqualTo("1");
        assertThat(message.field("SendLocationInfo.Label")).isEqualTo("广州市海珠区客村艺苑路 106号");
        assertThat(message.field("SendPicsInfo.PicList.item.PicMd5Sum")).isEqualTo("1b5f7c23b5bf75682a53e7b6d163e185");
        assertThat(message.field("EventKey")).isEqualTo("qrscene_123123");
    }

    @Test
    void repeated_elements_and_arrays_are_the_same() {
        assertThat(sample("mp-wxjava/event_subscribe_msg_popup_event.xml").all("List.SubscribeStatusString"))
                .containsExactly("accept", "reject");
        for (String form : List.of(".json", "_2.json", ".xml")) {
            Message popup = sample("ma-wxjava/event_subscribe_msg_popup_event" + form);
            assertThat(popup.all("List.TemplateId")).containsExactly(TEMPLATE);
            assertThat(popup.all("List.SubscribeStatusString")).containsExactly("accept");
        }
        for (String form : List.of(".json", ".xml")) {
            Message sent = sample("ma-wxjava/event_subscribe_msg_sent_event" + form);
            assertThat(sent.all("List.ErrorStatus")).containsExactly("success");
            Message check = sample("ma-docs/event_wxa_media_check" + form);
            assertThat(check.field("result.suggest")).isEqualTo("pass");
            assertThat(check.all("detail.strategy")).containsExactly("content_model");
            assertThat(check.field("errcode")).isEqualTo("0");
        }
        assertThat(sample("ma-wxjava/event_add_express_path.xml").all("Actions.ActionType"))
                .containsExactly("300001", "100001");
    }

    @Test
    void who_withdraws_an_authorization_is_named_apart_from_the_sender() {
        assertThat(sample("ma-docs/event_user_authorization_revoke.json").field("OpenID"))
                .isEqualTo("oaKk343WOktAaT2ygsX138BGblrg");
        assertThat(sample("ma-docs/event_user_authorization_revoke.xml").field("OpenID"))
                .isEqualTo("owAqB1nqaOYYWl0Ng484G2z5NIwU");
    }

    @Test
    void a_message_is_known_by_its_id_and_an_event_by_sender_and_time() {
        assertThat(sample("ma-docs/text.json").identity()).isEqualTo("1234567890123456");
        assertThat(sample("mp-wxjava/text_with_all_fields_2.xml").identity()).isEqualTo("1234567890123456");
        assertThat(event("CLICK", "menu").identity())
                .isEqualTo(event("CLICK", "menu").identity());
        assertThat(event("CLICK", "menu").identity())
                .isNotEqualTo(event("SCAN", "menu").identity());
        assertThat(event("SCAN", "a").identity())
                .isNotEqualTo(event("SCAN", "b").identity());
    }

    @Test
    void what_lacks_a_sender_or_is_nested_without_end_is_unreadable() {
        assertUnreadable("<xml><CreateTime>1</CreateTime><MsgType>text</MsgType></xml>");
        assertUnreadable("<xml><FromUserName>o</FromUserName><CreateTime>1</CreateTime></xml>");
        assertUnreadable("<xml><FromUserName>o</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType>");
        assertUnreadable("<a>".repeat(5000) + "</a>".repeat(5000));
        assertUnreadable("{\"a\":".repeat(5000) + "1" + "}".repeat(5000));
        assertUnreadable("{\"FromUserName\":\"o\"");
        assertUnreadable("[]");
    }

    private static Message event(String name, String key) {
        return read("<xml><FromUserName>o</FromUserName><CreateTime>1</CreateTime><MsgType>event</MsgType><Event>"
                + name + "</Event><EventKey>" + key + "</EventKey></xml>");
    }

    private static void assertUnreadable(String body) {
        assertRefused(Problem.CALLBACK_UNREADABLE, () -> read(body));
    }

    private static Message sample(String name) {
        return Message.of(MessageReader.fields(Samples.read(name)));
    }

    private static Message read(String body) {
        return Message.of(MessageReader.fields(body.getBytes(StandardCharsets.UTF_8)));
    }
}
