package org.massreview.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import tools.jackson.databind.JsonNode;

/** The cryptography, against recorded and published vectors (wechat-samples/vectors.json). */
class SealTest {

    static Stream<JsonNode> recorded_signatures() {
        return Samples.vectors().filter(vector -> vector.has("query") || vector.has("echostr"));
    }

    static Stream<JsonNode> encryptions() {
        return Samples.vectors().filter(vector -> vector.has("random16"));
    }

    static Stream<JsonNode> decryptions() {
        return Samples.vectors().filter(vector -> vector.has("encrypt"));
    }

    @ParameterizedTest
    @MethodSource
    void recorded_signatures(JsonNode vector) {
        JsonNode query = vector.has("query") ? vector.get("query") : vector;
        Seal seal = new Seal(vector.get("token").asString(), null, "any");
        String timestamp = query.get("timestamp").asString();
        String nonce = query.get("nonce").asString();

        assertThat(seal.isSigned(query.get("signature").asString(), timestamp, nonce))
                .isTrue();
        assertThat(seal.isSigned(query.get("signature").asString(), timestamp, nonce + "0"))
                .isFalse();
        assertThat(new Seal("other", null, "any")
                        .isSigned(query.get("signature").asString(), timestamp, nonce))
                .isFalse();
        assertThat(seal.isSigned(null, timestamp, nonce)).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void encryptions(JsonNode vector) {
        byte[] random = vector.get("random16").asString().getBytes(StandardCharsets.UTF_8);

        assertThat(seal(vector).encrypt(vector.get("plaintext").asString(), random))
                .isEqualTo(vector.get("encrypt").asString());
    }

    @ParameterizedTest
    @MethodSource
    void decryptions(JsonNode vector) {
        Seal seal = seal(vector);
        String encrypted = vector.get("encrypt").asString();

        assertThat(seal.isSigned(
                        vector.get("msg_signature").asString(),
                        vector.get("timestamp").asString(),
                        vector.get("nonce").asString(),
                        encrypted))
                .isTrue();
        assertThat(seal.decrypt(encrypted)).isEqualTo(vector.get("plaintext").asString());
    }

    @ParameterizedTest
    @MethodSource("decryptions")
    void a_message_for_another_app_is_refused_although_the_key_fits(JsonNode vector) {
        Seal other = new Seal(
                vector.get("token").asString(), vector.get("encodingAESKey").asString(), "wx0000000000000000");

        assertRefused(
                Problem.CALLBACK_SIGNATURE_WRONG,
                () -> other.decrypt(vector.get("encrypt").asString()));
    }

    @ParameterizedTest
    @MethodSource("decryptions")
    void another_key_opens_nothing(JsonNode vector) {
        Seal other = new Seal(
                vector.get("token").asString(),
                "A".repeat(43),
                vector.get("appId").asString());

        assertThatThrownBy(() -> other.decrypt(vector.get("encrypt").asString()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_is_no_ciphertext_is_unreadable() {
        Seal seal = new Seal("token", "A".repeat(43), "wx0000000000000000");
        for (String rubbish : new String[] {"", "abc", "不是", "AAAA", "A".repeat(64), "A".repeat(43) + "="}) {
            assertRefused(Problem.CALLBACK_UNREADABLE, () -> seal.decrypt(rubbish));
        }
    }

    @Test
    void without_a_key_nothing_encrypted_is_read() {
        assertRefused(Problem.CALLBACK_UNREADABLE, () -> new Seal("token", null, "wx").decrypt("A".repeat(64)));
    }

    @Test
    void data_of_a_session_is_believed_by_its_watermark() {
        JsonNode vector = Samples.vector("wxjava-ma-userdata-2");

        JsonNode data = SessionData.open(
                vector.get("encryptedData").asString(),
                vector.get("session_key").asString(),
                vector.get("iv").asString(),
                "wx4f4bc4dec97d474b");

        assertThat(data.toString()).isEqualTo(vector.get("plaintext").asString());
        assertRefused(
                Problem.CALLBACK_UNREADABLE,
                () -> SessionData.open(
                        vector.get("encryptedData").asString(),
                        vector.get("session_key").asString(),
                        vector.get("iv").asString(),
                        "wx0000000000000000"));
    }

    @Test
    void data_under_another_session_key_is_refused() {
        JsonNode vector = Samples.vector("wxjava-ma-userdata-1");

        assertRefused(
                Problem.CALLBACK_UNREADABLE,
                () -> SessionData.open(
                        vector.get("encryptedData").asString(),
                        vector.get("session_key").asString(),
                        vector.get("iv").asString(),
                        "wx4f4bc4dec97d474b"));
    }

    private static Seal seal(JsonNode vector) {
        return new Seal(
                vector.get("token").asString(),
                vector.get("encodingAESKey").asString(),
                vector.get("appId").asString());
    }

    static void assertRefused(Problem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
