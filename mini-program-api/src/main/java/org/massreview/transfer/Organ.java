package org.massreview.transfer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/** 纪检监察机关, as far as we know it: by its public key. */
final class Organ {

    private final @Nullable OrganKey key;

    Organ(@Nullable OrganKey key) {
        this.key = key;
    }

    Optional<OrganKey> key() {
        return Optional.ofNullable(key);
    }

    /** @throws Refusal ORGAN_KEY_MISSING */
    OrganKey required() {
        if (key == null) {
            throw Refusal.of(Problem.ORGAN_KEY_MISSING);
        }
        return key;
    }
}
