package org.massreview.review;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.Receipts;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.ServiceWindow;
import org.massreview.secret.Secrets;
import org.massreview.secret.Vault;
import org.springframework.stereotype.Component;

/** Makes of a draft that keeps the rules what is written: the review and the keys that make it one. */
@Component
class SubmissionPress {

    private final Receipts receipts;
    private final Vault vault;
    private final Clock clock;
    private final Secrets.Keyed attempts;
    private final Secrets.Keyed visits;
    private final Secrets.Keyed owners;

    SubmissionPress(Receipts receipts, Vault vault, Clock clock, Secrets secrets) {
        this.receipts = receipts;
        this.vault = vault;
        this.clock = clock;
        this.attempts = secrets.keyed("review/attempt");
        this.visits = secrets.keyed("review/visit");
        this.owners = secrets.keyed("review/owner");
    }

    Submission press(Draft draft, Opinion opinion, ServiceWindow window) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as precise as the column
        LocalDate day = LocalDate.ofInstant(now, DirectoryDesk.ZONE);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Review review = new Review(
                id,
                window.code(),
                window.township(),
                window.county(),
                day,
                opinion,
                draft.matterNumber(),
                draft.channel(),
                now,
                draft.scannedAt(),
                1,
                Review.State.ACTIVE,
                null);
        return new Submission(
                review,
                attempts.hash(owner(draft.person()) + '|' + draft.key()),
                requestHash(draft),
                visitHash(draft, window, day),
                receipts.hashOf(receipts.codeFor(id)),
                draft.person() == null ? null : owner(draft.person(), id),
                draft.photos(),
                draft.phone() == null ? null : vault.seal(draft.phone(), SqlReviews.bytes(id)));
    }

    /** One citizen, one window, one rating per service day unless a matter number tells two visits apart. */
    private byte @Nullable [] visitHash(Draft draft, ServiceWindow window, LocalDate day) {
        if (draft.person() == null) {
            return null;
        }
        String visit = draft.matterNumber() == null ? "day:" + day : "matter:" + draft.matterNumber();
        return visits.hash(owner(draft.person()) + '|' + window.code() + '|' + visit);
    }

    private Submission.Owner owner(PersonKey person, UUID id) {
        return new Submission.Owner(ownerHash(person), vault.seal(person.hex(), SqlReviews.bytes(id)));
    }

    /** @return who it is whose key was sealed with the review */
    PersonKey opened(UUID id, byte[] sealed) {
        return PersonKey.parse(vault.open(sealed, SqlReviews.bytes(id)));
    }

    String phone(UUID id, byte[] sealed) {
        return vault.open(sealed, SqlReviews.bytes(id));
    }

    byte[] ownerHash(PersonKey person) {
        return owners.hash(person.hex());
    }

    private static String owner(@Nullable PersonKey person) {
        return person == null ? "" : person.hex();
    }

    private static byte[] requestHash(Draft draft) {
        String all = String.join(
                "\u0000",
                draft.window(),
                Integer.toString(draft.level()),
                new TreeMap<>(draft.aspects()).toString(),
                draft.tags().toString(),
                draft.words(),
                String.valueOf(draft.matterNumber()),
                draft.photos().toString(),
                String.valueOf(draft.phone()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
