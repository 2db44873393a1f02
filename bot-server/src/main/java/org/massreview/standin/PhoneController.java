package org.massreview.standin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.wechat.Channel;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A person's phone: what is done on it becomes a push, what arrives on it can be read. Unknown persons are 404. */
@RestController
@RequestMapping("/standin/phones/{openid}")
@WhileNoAccount
class PhoneController {

    private static final Duration STILL_ALIVE = Duration.ofSeconds(15);

    private final Deliveries deliveries;
    private final Phones phones;
    private final Credentials credentials;
    private final Consents consents;

    PhoneController(Deliveries deliveries, Phones phones, Credentials credentials, Consents consents) {
        this.deliveries = deliveries;
        this.phones = phones;
        this.credentials = credentials;
        this.consents = consents;
    }

    /**
     * @param channel mp, or ma; mp when left out
     * @param choice id of the choice that was tapped, when the text was not typed
     */
    record TextForm(
            @Nullable String text,
            @Nullable String channel,
            @Nullable String choice) {}

    record VoiceForm(@Nullable String recognition, @Nullable String channel) {}

    record ImageForm(@Nullable String url, @Nullable String channel) {}

    record LocationForm(@Nullable String label, @Nullable String channel) {}

    record EventForm(
            @Nullable String event,
            @Nullable String eventKey,
            @Nullable String channel) {}

    /** @param menuKey key of the menu's button, when its camera was used and not the phone's own */
    record ScanForm(@Nullable String code, @Nullable String menuKey) {}

    /**
     * @param template id, such as sample-one-time-REPLY
     * @param kind ONE_TIME or LONG_TERM; the platform knows it by the template
     * @param result accept when left out, or reject
     */
    record SubscriptionForm(
            @Nullable String template,
            @Nullable String kind,
            @Nullable String result) {}

    record ReceivedView(List<Received> messages) {}

    record CodeView(String jsCode) {}

    @PostMapping("/texts")
    Mono<ReceivedView> text(@PathVariable String openid, @RequestBody TextForm form) {
        String text = needed("text", form.text());
        return pushed(
                openid,
                form.channel(),
                "text",
                form.choice() == null
                        ? Map.of("Content", text)
                        : Map.of("Content", text, "bizmsgmenuid", form.choice()));
    }

    @PostMapping("/voices")
    Mono<ReceivedView> voice(@PathVariable String openid, @RequestBody VoiceForm form) {
        String recognition = form.recognition() == null ? "" : form.recognition();
        return pushed(
                openid, form.channel(), "voice", Map.of("MediaId", id(), "Format", "amr", "Recognition", recognition));
    }

    @PostMapping("/images")
    Mono<ReceivedView> image(@PathVariable String openid, @RequestBody ImageForm form) {
        return pushed(openid, form.channel(), "image", Map.of("PicUrl", needed("url", form.url()), "MediaId", id()));
    }

    /** A place on the map, which nobody asked for. */
    @PostMapping("/locations")
    Mono<ReceivedView> location(@PathVariable String openid, @RequestBody LocationForm form) {
        String label = form.label() == null ? "" : form.label();
        return pushed(
                openid,
                form.channel(),
                "location",
                Map.of("Location_X", "31.69", "Location_Y", "113.38", "Scale", "16", "Label", label));
    }

    @PostMapping("/events")
    Mono<ReceivedView> event(@PathVariable String openid, @RequestBody EventForm form) {
        String key = form.eventKey() == null ? "" : form.eventKey();
        if ("subscribe".equals(form.event()) || "unsubscribe".equals(form.event())) {
            consents.follows(known(openid), "subscribe".equals(form.event()));
        }
        return pushed(openid, form.channel(), "event", Map.of("Event", needed("event", form.event()), "EventKey", key));
    }

    /** A camera: the phone's reads a code whose scene is the window's code, the menu's reads the printed link. */
    @PostMapping("/scans")
    Mono<ReceivedView> scan(@PathVariable String openid, @RequestBody ScanForm form) {
        String code = needed("code", form.code());
        if (form.menuKey() == null) {
            return pushed(openid, null, "event", Map.of("Event", "SCAN", "EventKey", code, "Ticket", id()));
        }
        Map<String, String> scanned = Map.of("ScanType", "qrcode", "ScanResult", "http://localhost/w/" + code);
        return pushed(
                openid,
                null,
                "event",
                Map.of("Event", "scancode_waitmsg", "EventKey", form.menuKey(), "ScanCodeInfo", scanned));
    }

    /** 订阅授权弹窗: a tap on allow or refuse; the platform tells us by its event. */
    @PostMapping("/subscriptions")
    Mono<ReceivedView> subscription(@PathVariable String openid, @RequestBody SubscriptionForm form) {
        String template = needed("template", form.template());
        String result = form.result() == null ? "accept" : form.result();
        if (result.equals("accept")) {
            consents.accept(known(openid), template);
        } else {
            consents.refuse(known(openid), template);
        }
        Map<String, String> answer = Map.of("TemplateId", template, "SubscribeStatusString", result, "PopupScene", "0");
        boolean ofAccount = SampleTemplates.Library.of(template)
                .filter(library -> library == SampleTemplates.Library.ACCOUNT)
                .isPresent();
        return ofAccount
                ? pushed(
                        openid,
                        "mp",
                        "event",
                        Map.of("Event", "subscribe_msg_popup_event", "SubscribeMsgPopupEvent", Map.of("List", answer)))
                : pushed(openid, "ma", "event", Map.of("Event", "subscribe_msg_popup_event", "List", List.of(answer)));
    }

    /** What wx.login would give the mini-program; works once. */
    @PostMapping("/codes")
    CodeView code(@PathVariable String openid) {
        return new CodeView(credentials.code(known(openid)));
    }

    @GetMapping("/messages")
    ReceivedView messages(@PathVariable String openid, @RequestParam(defaultValue = "0") long after) {
        return new ReceivedView(phones.after(known(openid), after));
    }

    /** Server-sent events of what arrives from now on; a comment opens the stream at once and keeps it open. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Received>> stream(@PathVariable String openid) {
        Flux<ServerSentEvent<Received>> alive = Flux.interval(Duration.ZERO, STILL_ALIVE)
                .map(tick -> ServerSentEvent.<Received>builder().comment("").build());
        return phones.arrivals(known(openid))
                .map(received -> ServerSentEvent.builder(received)
                        .id(Long.toString(received.seq()))
                        .build())
                .mergeWith(alive);
    }

    private Mono<ReceivedView> pushed(String openid, @Nullable String channel, String type, Map<String, ?> fields) {
        return deliveries.push(channel(channel), known(openid), type, fields).map(ReceivedView::new);
    }

    private static Channel channel(@Nullable String word) {
        if (word == null || word.equals(Channel.MP.path())) {
            return Channel.MP;
        }
        if (word.equals(Channel.MA.path())) {
            return Channel.MA;
        }
        throw Refusal.at("channel", Problem.MALFORMED_REQUEST);
    }

    private static String known(String openid) {
        if (!Persons.knows(openid)) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return openid;
    }

    private static String needed(String field, @Nullable String value) {
        if (value == null) {
            throw Refusal.at(field, Problem.MALFORMED_REQUEST);
        }
        return value;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
