package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massreview.transfer.PackageProbe;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is meant for the discipline organ reaches it and nobody else. */
@WholeServer
@Import(PackageProbe.class)
class TransferJourneyTest {

    private static final String TOWNSHIP = "421321116";
    /** Where nobody else says anything of bribes. */
    private static final String QUIET = "421381106";

    private static final String PHONE = "13812349999";
    private static final String BRIBE = "办个证还要我给他塞红包";

    @Autowired
    Citizens citizens;

    @Autowired
    DatabaseClient database;

    @Autowired
    PackageProbe loops;

    @Value("${massreview.data-dir}")
    Path data;

    @TempDir
    Path organ;

    private Loop loop;

    @BeforeEach
    void begin() {
        loop = new Loop(citizens);
    }

    @Test
    void what_is_handled_together_with_a_transferred_one_gets_a_package_of_its_own() {
        String window = loop.window(TOWNSHIP, 1);
        String[] county = citizens.as("county-421321");
        JsonNode one = loop.filed(window, "窗口把我的材料给了外人");
        JsonNode other = loop.filed(window, "我的材料也被外人看到了");
        String number = one.get("number").asString();
        loop.act(
                other.get("number").asString(), "merge", Map.of("target", number), citizens.as("township-" + TOWNSHIP));

        citizens.post("/api/v1/transfers", Map.of("complaint", number, "reason", "泄露个人信息，涉嫌违纪"), county);

        assertThat(transferOf(number)).isNotNull();
        assertThat(transferOf(other.get("number").asString())).isNotNull();
        assertThat(citizens.get("/api/v1/complaints/" + other.get("number").asString(), county)
                        .code())
                .isEqualTo("OUT_OF_SCOPE");
    }

    @Test
    void what_had_ended_goes_to_the_organ_when_its_review_says_afterwards_what_is_for_it() {
        String window = loop.window(TOWNSHIP, 2);
        JsonNode given = citizens.reviewed(window, 1);
        String number = given.get("complaint").get("number").asString();
        loop.answered(number, window);
        loop.answers(given.get("receipt").asString(), "SATISFIED");

        citizens.put(
                "/api/v1/receipts/" + given.get("receipt").asString() + "/review",
                Map.of("level", 1, "words", BRIBE, "tags", List.of("EXTORT")));

        assertThat(transferOf(number).get("lane").asString()).isEqualTo("DIRECT");
    }

    @Test
    void a_bribe_said_in_chat_goes_to_the_organ_and_is_opened_received_and_closed_there() throws IOException {
        String window = loop.window(TOWNSHIP, 0);
        Said bribe = saysInChat("citizen-3101", window);
        String serial = transferOf(bribe.number()).get("serial").asString();
        JsonNode prepared = show(serial);
        assertThat(serial).matches("YS-20\\d\\d-\\d{4}");
        assertThat(prepared.get("state").asString()).isEqualTo("PREPARED");
        assertThat(prepared.get("lane").asString()).isEqualTo("DIRECT");
        assertThat(prepared.get("demonstration").asBoolean()).isTrue();

        Path file = organ.resolve(serial + ".cms");
        Files.write(file, citizens.bytes("/api/v1/transfers/" + serial + "/package", discipline()));
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(bribe.number());
        assertThat(show(serial).get("state").asString()).isEqualTo("SENT");

        String digest = prepared.get("digest").asString();
        OrganMachine.Ended opened = OrganMachine.runs(
                "open-package",
                file.toString(),
                key().toString(),
                organ.resolve("out").toString(),
                digest);
        assertThat(opened.code()).as(opened.said()).isZero();
        assertThat(opened.said()).contains(serial, bribe.number(), "吃拿卡要", "校验无误");
        JsonNode complaint = JsonMapper.shared().readTree(Files.readString(organ.resolve("out/complaint.json")));
        assertThat(complaint.get("complaint").get("words").asString()).contains(BRIBE);
        assertThat(complaint.get("review").get("level").asInt()).isEqualTo(1);
        assertThat(complaint.get("timeline")).hasSize(2);
        assertThat(pdf(organ.resolve("out/cover.pdf"))).contains(serial, bribe.number(), "三里岗镇", "塞红包");

        assertThat(receipt(serial, "").code()).isEqualTo("WORDS_REQUIRED");
        assertThat(receipt(serial, "随纪信〔2026〕12号").json().get("state").asString())
                .isEqualTo("RECEIVED");
        assertThat(receipt(serial, "再来一次").code()).isEqualTo("TRANSFER_STEP_NOT_ALLOWED");
        JsonNode closed = citizens.post("/api/v1/transfers/" + serial + "/closing", "", discipline())
                .json();
        assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.get("steps").toString()).contains("随纪信〔2026〕12号");
        assertThat(states(closed.get("steps"))).containsExactly("PREPARED", "SENT", "RECEIVED", "CLOSED");
        assertThat(loop.complaint(bribe.receipt()).get("stageText").asString()).isEqualTo("已移送");
        assertThat(loop.complaint(bribe.receipt()).toString()).doesNotContain("随纪信", serial);
    }

    @Test
    void nobody_below_the_organ_finds_it_by_number_list_count_or_question() {
        String window = loop.window(QUIET, 1);
        for (int i = 0; i < 7; i++) {
            citizens.reviewed(window, i < 2 ? 2 : 5); // figures of so many are shown
        }
        String before = types("county-421381", "余店镇哪些投诉超期了");
        assertThat(before).contains("收到");
        types("county-421381", "取消");
        Said bribe = saysInChat("citizen-3102", window);
        String path = "/api/v1/complaints/" + bribe.number();
        JsonNode score = citizens.eventually(
                "window", window, "today", found -> found.get("n").asInt() >= 8);
        assertThat(score.get("tags").toString()).contains("SLOW").doesNotContain("EXTORT");
        for (String official : List.of("clerk-" + window, "township-" + QUIET, "county-421381", "city")) {
            String[] as = citizens.as(official);
            assertThat(citizens.get(path, as).code()).as(official).isIn("OUT_OF_SCOPE", "COMPLAINT_NOT_FOUND");
            assertThat(citizens.get(path, as).body()).as(official).doesNotContain("已移送", "TRANSFERRED");
            assertThat(citizens.get("/api/v1/complaints?scope=mine&limit=200", as)
                            .body())
                    .as(official)
                    .doesNotContain("\"" + bribe.number() + "\"");
            for (String question : List.of(
                    bribe.number(),
                    "投诉" + bribe.number() + "办到哪一步了",
                    "今天有多少投诉",
                    "余店镇有多少投诉",
                    "余店镇工作作风方面有哪些问题",
                    "余店镇哪些投诉超期了",
                    "余店镇今天差评最多的问题是什么")) {
                types(official, "取消"); // what the answer before asked
                assertThat(types(official, question))
                        .as("%s asks %s", official, question)
                        .doesNotContain("塞红包", "已移送", "吃拿卡要");
            }
            types(official, "取消");
        }
        assertThat(types("county-421381", "余店镇哪些投诉超期了")).as("counted nowhere").isEqualTo(before);
    }

    @Test
    void whoever_is_not_the_organ_is_refused_and_every_try_is_written_down() {
        String window = loop.window(TOWNSHIP, 2);
        Said bribe = saysInChat("citizen-3103", window);
        String serial = transferOf(bribe.number()).get("serial").asString();
        String path = "/api/v1/transfers/" + serial;

        for (String nosy : List.of("clerk-" + window, "township-" + TOWNSHIP, "county-421321", "city", "operator")) {
            String[] as = citizens.as(nosy);
            assertThat(citizens.get(path, as).code()).as(nosy).isEqualTo("ROLE_REQUIRED");
            assertThat(citizens.get(path + "/package", as).code()).as(nosy).isEqualTo("ROLE_REQUIRED");
            assertThat(citizens.get("/api/v1/transfers", as).code()).as(nosy).isEqualTo("ROLE_REQUIRED");
            assertThat(citizens.post(path + "/receipt", Map.of("words", "收到"), as)
                            .code())
                    .as(nosy)
                    .isEqualTo("ROLE_REQUIRED");
            assertThat(citizens.post(path + "/closing", "", as).code()).as(nosy).isEqualTo("ROLE_REQUIRED");
        }
        assertThat(citizens.get(path).code()).isEqualTo("SESSION_REQUIRED");
        assertThat(count("SELECT COUNT(*) AS n FROM audit_entry WHERE deed = 'transfer.refused' AND object = '" + serial
                        + "'"))
                .isEqualTo(5 * 4);
        assertThat(show(serial).get("state").asString()).as("nothing moved").isEqualTo("PREPARED");
    }

    @Test
    void the_operator_sees_how_far_and_nothing_of_what_about_and_may_say_that_it_was_carried_there() {
        Said bribe = saysInChat("citizen-3104", loop.window(TOWNSHIP, 0));
        String serial = transferOf(bribe.number()).get("serial").asString();
        String[] operator = citizens.as("operator");

        Citizens.Answer progress = citizens.get("/api/v1/operator/transfers", operator);
        assertThat(progress.body()).contains(serial).doesNotContain(bribe.number(), TOWNSHIP, "塞红包");
        assertThat(progress.json().get("gaps")).isEmpty();
        assertThat(progress.json().get("demonstration").asBoolean()).isTrue();
        assertThat(citizens.get("/api/v1/operator/transfers", discipline()).code())
                .isEqualTo("ROLE_REQUIRED");
        String sending = "/api/v1/operator/transfers/" + serial + "/sending";
        assertThat(citizens.post(sending, "", operator).json().get("state").asString())
                .isEqualTo("SENT");
        assertThat(citizens.post(sending, "", operator).code()).isEqualTo("TRANSFER_STEP_NOT_ALLOWED");
    }

    @Test
    void a_county_hands_one_over_by_decision_with_photos_and_does_not_see_it_any_more() throws IOException {
        String window = loop.window(TOWNSHIP, 1);
        String photo = photo();
        Citizens.Answer given = loop.file(
                UUID.randomUUID().toString(),
                Map.of(
                        "window",
                        window,
                        "words",
                        "收了材料费不给票",
                        "photos",
                        List.of(photo),
                        "contact",
                        Map.of("phone", PHONE)));
        String number = given.json().get("number").asString();
        String[] county = citizens.as("county-421321");
        Map<String, Object> decision = Map.of("complaint", number, "reason", "涉嫌违规收费，金额待查");
        assertThat(loop.act(number, "transfer", Map.of("words", "移送"), county).code())
                .isEqualTo("TRANSFERRED_ELSEWHERE");
        assertThat(transfers(Map.of("complaint", number), county).code()).isEqualTo("WORDS_REQUIRED");
        assertThat(transfers(decision, citizens.as("county-421381")).code()).isEqualTo("OUT_OF_SCOPE");
        assertThat(transfers(decision, citizens.as("township-" + TOWNSHIP)).code())
                .isEqualTo("ROLE_REQUIRED");

        Citizens.Answer done = transfers(decision, county);
        assertThat(done.status()).as(done.body()).isEqualTo(201);
        String serial = done.json().get("serial").asString();

        assertThat(citizens.get("/api/v1/complaints/" + number, county).code())
                .isIn("OUT_OF_SCOPE", "COMPLAINT_NOT_FOUND");
        assertThat(citizens.get("/api/v1/complaints?scope=mine&limit=200", county)
                        .body())
                .doesNotContain("\"" + number + "\"");
        assertThat(transfers(decision, county).status()).as("once").isGreaterThanOrEqualTo(400);
        String receipt = given.json().get("receipt").asString();
        assertThat(loop.complaint(receipt).toString()).contains("已移送").doesNotContain("违规收费");
        assertThat(show(serial).get("reason").asString()).isEqualTo("涉嫌违规收费，金额待查");

        Path file = organ.resolve("decided.cms");
        Files.write(file, citizens.bytes("/api/v1/transfers/" + serial + "/package", discipline()));
        OrganMachine.Ended opened = OrganMachine.runs(
                "open-package",
                file.toString(),
                key().toString(),
                organ.resolve("out").toString());
        assertThat(opened.code()).as(opened.said()).isZero();
        assertThat(organ.resolve("out/evidence/01.jpg")).isNotEmptyFile();
        assertThat(Files.readString(organ.resolve("out/complaint.json"))).contains(PHONE, "涉嫌违规收费", "\"DECISION\"");

        OrganMachine.runs("new-organ-key", organ.resolve("other").toString());
        assertThat(OrganMachine.runs(
                                "open-package",
                                file.toString(),
                                organ.resolve("other/discipline-organ.key.pem").toString(),
                                organ.resolve("no").toString())
                        .code())
                .isEqualTo(3);
        byte[] changed = Files.readAllBytes(file);
        changed[changed.length - 40] ^= 1;
        Files.write(file, changed);
        assertThat(OrganMachine.runs(
                                "open-package",
                                file.toString(),
                                key().toString(),
                                organ.resolve("no").toString())
                        .code())
                .isEqualTo(4);
    }

    @Test
    void every_complaint_has_one_transfer_however_many_loops_run_and_numbers_have_no_gaps() {
        for (int i = 0; i < 5; i++) {
            citizens.review(
                    UUID.randomUUID().toString(),
                    Map.of(
                            "window",
                            loop.window(TOWNSHIP, i % 3),
                            "level",
                            1,
                            "tags",
                            List.of("NEGLECT"),
                            "words",
                            "玩忽"));
        }
        long end = System.nanoTime() + 60_000_000_000L;
        while (count(
                        "SELECT COUNT(*) AS n FROM complaint WHERE sealed = 1 AND stage <> 'TRANSFERRED' AND township_code = '"
                                + TOWNSHIP + "'")
                > 0) {
            assertThat(System.nanoTime()).as("transferred at last").isLessThan(end);
            Citizens.pause(200);
        }
        assertThat(count("SELECT COUNT(*) AS n FROM complaint c WHERE c.sealed = 1 AND c.township_code = '" + TOWNSHIP
                        + "' AND (SELECT COUNT(*) FROM transfer t WHERE t.complaint_id = c.id) <> 1"))
                .isZero();
        JsonNode register =
                citizens.get("/api/v1/transfers?limit=200", discipline()).json();
        assertThat(register.get("gaps")).isEmpty();
        assertThat(count("SELECT COUNT(*) AS n FROM outbox WHERE type = 'TransferPrepared'"))
                .isEqualTo(count("SELECT COUNT(*) AS n FROM transfer"));
        assertThat(count(
                        "SELECT COUNT(*) AS n FROM outbox WHERE type = 'TransferPrepared' AND payload LIKE '%window%'"))
                .isZero();
    }

    @Test
    void many_decisions_at_once_have_a_number_each_and_the_same_one_is_handed_over_once() throws Exception {
        String window = loop.window(TOWNSHIP, 3);
        String[] county = citizens.as("county-421321");
        String[] city = citizens.as("city");
        List<String> numbers = IntStream.range(0, 6)
                .mapToObj(i ->
                        loop.filed(window, "收费不给票，第" + i + "次").get("number").asString())
                .toList();
        ExecutorService desks = Executors.newFixedThreadPool(12);
        try {
            List<Future<Citizens.Answer>> answers = numbers.stream()
                    .flatMap(number -> Stream.of(county, city)
                            .map(as ->
                                    desks.submit(() -> transfers(Map.of("complaint", number, "reason", "涉嫌违规收费"), as))))
                    .toList();
            List<String> serials = new ArrayList<>();
            for (Future<Citizens.Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().body()).isIn(201, 403, 409);
                if (answer.get().status() == 201) {
                    serials.add(answer.get().json().get("serial").asString());
                }
            }
            assertThat(serials).hasSize(6).doesNotHaveDuplicates();
        } finally {
            desks.shutdown();
        }
        assertThat(citizens.get("/api/v1/transfers?limit=200", discipline())
                        .json()
                        .get("gaps"))
                .isEmpty();
    }

    @Test
    void a_package_is_kept_for_some_days_after_closing_and_its_digest_for_good() {
        Said bribe = saysInChat("citizen-3105", loop.window(TOWNSHIP, 4));
        JsonNode transfer = transferOf(bribe.number());
        String serial = transfer.get("serial").asString();
        String fetched = "/api/v1/transfers/" + serial + "/package";
        assertThat(citizens.get(fetched, discipline()).status()).isEqualTo(200);
        receipt(serial, "收到");
        citizens.post("/api/v1/transfers/" + serial + "/closing", "", discipline());

        loops.purge();
        assertThat(citizens.get(fetched, discipline()).status()).as("not yet").isEqualTo(200);

        database.sql("UPDATE transfer SET closed_at = closed_at - INTERVAL 31 DAY WHERE digest = :digest")
                .bind("digest", transfer.get("digest").asString())
                .fetch()
                .rowsUpdated()
                .block();
        loops.purge();
        loops.purge();
        assertThat(citizens.get(fetched, discipline()).code()).isEqualTo("PACKAGE_GONE");
        assertThat(show(serial).get("digest")).isEqualTo(transfer.get("digest"));
        assertThat(count("SELECT COUNT(*) AS n FROM audit_entry WHERE deed = 'transfer.purged' AND object = '" + serial
                        + "' AND actor IS NULL"))
                .isEqualTo(1);
    }

    private record Said(String number, String receipt) {}

    /** A bad review by chat, from the window's code to the receipt. */
    private Said saysInChat(String openid, String window) {
        types(openid, shortCode(window));
        types(openid, "1");
        types(openid, BRIBE);
        String thanks = types(openid, "确认");
        String receipt = thanks.replaceAll("(?s).*回执码：(\\S+).*", "$1");
        assertThat(receipt).as(thanks).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        return new Said(loop.complaint(receipt).get("number").asString(), receipt);
    }

    private JsonNode transferOf(String number) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (true) {
            for (JsonNode transfer : citizens.get("/api/v1/transfers?limit=200", discipline())
                    .json()
                    .get("transfers")) {
                if (transfer.get("complaint").asString().equals(number)) {
                    return transfer;
                }
            }
            assertThat(System.nanoTime()).as("transferred at last").isLessThan(end);
            Citizens.pause(200);
        }
    }

    private Citizens.Answer transfers(Map<String, Object> decision, String... as) {
        return citizens.post("/api/v1/transfers", decision, as);
    }

    private JsonNode show(String serial) {
        return citizens.get("/api/v1/transfers/" + serial, discipline()).json();
    }

    private Citizens.Answer receipt(String serial, String words) {
        return citizens.post("/api/v1/transfers/" + serial + "/receipt", Map.of("words", words), discipline());
    }

    private String[] discipline() {
        return citizens.as("discipline");
    }

    private Path key() {
        return data.resolve("discipline-demo.key.pem").toAbsolutePath();
    }

    private String shortCode(String window) {
        return citizens.get("/api/v1/windows/" + window).json().get("shortCode").asString();
    }

    private static List<String> states(JsonNode steps) {
        return StreamSupport.stream(steps.spliterator(), false)
                .map(step -> step.get("state").asString())
                .toList();
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String photo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return citizens.uploadPart("/api/v1/photos", "a.png", png.toByteArray())
                .json()
                .get("id")
                .asString();
    }

    private String types(String openid, String text) {
        StringBuilder all = new StringBuilder();
        citizens.post("/standin/phones/" + openid + "/texts", Map.of("text", text))
                .json()
                .get("messages")
                .forEach(
                        message -> all.append(message.path("text").asString("")).append('\n'));
        return all.toString();
    }

    private long count(String sql) {
        return database.sql(sql)
                .map(row -> ((Number) row.get("n")).longValue())
                .one()
                .block();
    }
}
