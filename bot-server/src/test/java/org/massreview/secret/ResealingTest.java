package org.massreview.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massreview.journey.WholeServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** A key is replaced while the rows that it sealed are there. */
@WholeServer
class ResealingTest {

    /** More than two steps. */
    private static final int ROWS = 230;

    private static final SealedColumn COLUMN = new SealedColumn("resealing_sample", "review_id", "review_id", "phone");

    @Autowired
    DatabaseClient database;

    @Autowired
    Secrets secrets;

    @Autowired
    List<SealedColumn> columns;

    @BeforeEach
    void table() {
        run("CREATE TABLE resealing_sample LIKE review_contact");
    }

    @AfterEach
    void noTable() {
        run("DROP TABLE resealing_sample");
    }

    private void run(String sql) {
        database.sql(sql).fetch().rowsUpdated().block();
    }

    private Vault vault(int current) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 5);
        return new Vault(
                secrets,
                new MockEnvironment()
                        .withProperty(
                                "massreview.vault.keys.5", Base64.getEncoder().encodeToString(key))
                        .withProperty("massreview.vault.current", Integer.toString(current)));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private void keep(byte[] id, byte[] sealed) {
        database.sql("INSERT INTO resealing_sample (review_id, phone, added_at) VALUES (:id, :phone, UTC_TIMESTAMP(6))")
                .bind("id", id)
                .bind("phone", sealed)
                .fetch()
                .rowsUpdated()
                .block();
    }

    /** Half of them as they were sealed before keys had ids. */
    private void rows() {
        for (int i = 0; i < ROWS; i++) {
            byte[] id = bytes(UUID.randomUUID());
            byte[] sealed = vault(0).seal("1380013" + (1000 + i), id);
            keep(id, i % 2 == 0 ? sealed : Arrays.copyOfRange(sealed, 2, sealed.length));
        }
    }

    private Resealing resealing() {
        return new Resealing(database, vault(5), List.of(COLUMN));
    }

    @Test
    void all_that_other_keys_sealed_is_sealed_with_the_current_one_and_says_the_same() {
        rows();

        assertThat(resealing().reseal(COLUMN).block()).isEqualTo(ROWS);

        assertThat(resealing().reseal(COLUMN).block()).as("nothing is left").isZero();
        List<String> phones = database.sql("SELECT review_id, phone FROM resealing_sample")
                .map(row -> {
                    byte[] sealed = row.get("phone", byte[].class);
                    assertThat(Arrays.copyOf(sealed, 2)).containsExactly(1, 5);
                    return vault(5).open(sealed, row.get("review_id", byte[].class));
                })
                .all()
                .collectList()
                .block();
        assertThat(phones).hasSize(ROWS).doesNotHaveDuplicates().allMatch(phone -> phone.matches("1380013[0-9]{4}"));
    }

    @Test
    void two_instances_do_not_seal_a_row_twice() {
        rows();

        Long together = Flux.range(0, 2)
                .flatMap(i -> resealing().reseal(COLUMN), 2)
                .reduce(0L, Long::sum)
                .block();

        assertThat(together).isEqualTo(ROWS);
    }

    @Test
    void rows_that_no_key_opens_are_left_alone_and_do_not_keep_the_others_waiting() {
        byte[] strange = new byte[40];
        for (int i = 0; i < 101; i++) {
            keep(bytes(new UUID(0, i)), strange); // the first step meets nothing else
        }
        rows();

        assertThat(resealing().reseal(COLUMN).block()).isEqualTo(ROWS);
        assertThat(database.sql("SELECT phone FROM resealing_sample WHERE review_id = :id")
                        .bind("id", bytes(new UUID(0, 7)))
                        .map(row -> row.get("phone", byte[].class))
                        .one()
                        .block())
                .isEqualTo(strange);
    }

    @Test
    void the_rooms_name_their_columns_and_each_can_be_read() {
        assertThat(columns)
                .extracting(SealedColumn::table)
                .contains("review_contact", "review_owner", "complaint_contact", "complaint_owner");
        new Resealing(database, vault(0), columns).run().block();
    }
}
