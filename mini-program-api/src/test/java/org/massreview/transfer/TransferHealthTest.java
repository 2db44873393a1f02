package org.massreview.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class TransferHealthTest {

    @TempDir
    Path folder;

    @Test
    void a_missing_key_is_told_loudly() {
        Health health = health(null);

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("key", "missing");
    }

    @Test
    void a_key_for_demonstration_is_called_that() {
        OrganKey key = Files2026.Keys.in(folder).organ();

        assertThat(health(new OrganKey(key.key(), true)).getDetails()).containsEntry("key", "demonstration");
        assertThat(health(key).getDetails()).containsEntry("key", "configured");
        assertThat(health(key).getStatus()).isEqualTo(Status.UP);
    }

    private static Health health(@Nullable OrganKey key) {
        Organ organ = new Organ(key);
        TransferLoop loop = new TransferLoop(null, null, organ, new SimpleMeterRegistry());
        return new TransferHealthIndicator(organ, loop).health().block();
    }
}
