package org.massreview.complaint;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.PhoneNumber;
import org.massreview.citizen.PlainWords;
import org.massreview.citizen.Receipts;
import org.massreview.directory.ServiceWindow;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.Tags;
import org.massreview.secret.Secrets;
import org.massreview.secret.Vault;
import org.springframework.stereotype.Component;

/** Looks at a filing, and makes of it what is written: the complaint and the keys that make it one. */
@Component
class FilingPress {

    private static final int MOST_PHOTOS = 6;
    private static final int MOST_KEY = 128;

    private final Tags tags;
    private final Deadlines limits;
    private final Conflicts conflicts;
    private final Receipts receipts;
    private final Vault vault;
    private final Secrets.Keyed attempts;
    private final Secrets.Keyed requests;
    private final Secrets.Keyed owners;

    FilingPress(Tags tags, Deadlines limits, Conflicts conflicts, Receipts receipts, Vault vault, Secrets secrets) {
        this.tags = tags;
        this.limits = limits;
        this.conflicts = conflicts;
        this.receipts = receipts;
        this.vault = vault;
        this.attempts = secrets.keyed("complaint/attempt");
        this.requests = secrets.keyed("complaint/request");
        this.owners = secrets.keyed("complaint/owner");
    }

    /** @throws Refusal the first rule that is broken */
    void check(Filing filing) {
        if (filing.key().isBlank() || filing.key().length() > MOST_KEY) {
            throw Refusal.of(Problem.IDEMPOTENCY_KEY_REQUIRED);
        }
        PlainWords.required(filing.words(), Replies.MOST_WORDS);
        tags.check(filing.tags());
        PhoneNumber.check(filing.phone());
        if (filing.photos().size() > MOST_PHOTOS) {
            throw Refusal.at("photos", Problem.PHOTOS_TOO_MANY, MOST_PHOTOS);
        }
    }

    Opening press(Filing filing, ServiceWindow window, Instant now) {
        return press(filing, window, Complaint.Origin.FILED, now);
    }

    Opening press(Filing filing, ServiceWindow window, Complaint.Origin origin, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        SortedSet<String> named = tags.check(filing.tags());
        String words = PlainWords.required(filing.words(), Replies.MOST_WORDS);
        Complaint complaint = Complaint.received(
                id,
                origin,
                filing.kind(),
                window.code(),
                window.township(),
                window.county(),
                named,
                words,
                filing.channel(),
                now,
                limits.in(window.township(), window.county()),
                ComplaintRow.day(now),
                Handling.begun(conflicts.namedIn(words), Complaint.isDirectLane(named), false, filing.phone() != null));
        return new Opening(
                complaint,
                receipts.hashOf(receipts.codeFor(id)),
                attemptHash(filing),
                requestHash(filing),
                filing.person() == null ? null : owner(filing.person(), id),
                filing.phone() == null ? null : vault.seal(filing.phone(), ComplaintRow.bytes(id)));
    }

    private Opening.Owner owner(PersonKey person, UUID id) {
        return new Opening.Owner(ownerHash(person), vault.seal(person.hex(), ComplaintRow.bytes(id)));
    }

    /** @return who it is whose key was sealed with the complaint */
    PersonKey opened(UUID id, byte[] sealed) {
        return PersonKey.parse(vault.open(sealed, ComplaintRow.bytes(id)));
    }

    byte[] sealed(UUID id, String phone) {
        return vault.seal(phone, ComplaintRow.bytes(id));
    }

    String phone(UUID id, byte[] sealed) {
        return vault.open(sealed, ComplaintRow.bytes(id));
    }

    byte[] attemptHash(Filing filing) {
        return attempts.hash((filing.person() == null ? "" : filing.person().hex()) + '|' + filing.key());
    }

    byte[] requestHash(Filing filing) {
        return requests.hash(String.join(
                "\u0000",
                filing.window(),
                filing.kind().name(),
                filing.words(),
                filing.tags().toString(),
                filing.photos().toString(),
                String.valueOf(filing.phone())));
    }

    byte[] ownerHash(PersonKey person) {
        return owners.hash(person.hex());
    }

    String receiptOf(Complaint complaint) {
        return receipts.codeFor(complaint.id());
    }

    /** @throws Refusal RECEIPT_MISTYPED */
    byte[] receiptHash(String receipt) {
        return receipts.hashOf(receipt);
    }
}
