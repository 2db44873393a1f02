package org.massreview.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Place;
import reactor.core.publisher.Mono;

/** The door to complaints, the same for HTTP and chat. A {@code handle} is a receipt, or the number when the person filed it. */
public class ComplaintDesk {

    ComplaintDesk() {}

    /**
     * Takes a complaint in and answers once it is durable.
     *
     * @return refused with IDEMPOTENCY_KEY_REQUIRED, IDEMPOTENCY_KEY_REUSED, WORDS_REQUIRED, WORDS_TOO_LONG, TAG_UNKNOWN,
     *     PHONE_INVALID, PHOTO_NOT_FOUND, PHOTOS_TOO_MANY, or a code's refusal of the directory
     */
    public Mono<Filed> file(Filing filing) {
        throw new UnsupportedOperationException();
    }

    /** @return empty when the review opened none */
    public Mono<Complaint> ofReview(UUID review) {
        throw new UnsupportedOperationException();
    }

    /** @return refused with RECEIPT_MISTYPED, RECEIPT_NOT_FOUND, COMPLAINT_NUMBER_MISTYPED or COMPLAINT_NOT_FOUND */
    public Mono<Case> show(String handle, @Nullable PersonKey person) {
        throw new UnsupportedOperationException();
    }

    /**
     * ADD, WITHDRAW, SATISFIED, PARTLY, UNSATISFIED, REOPEN or OBJECT by whoever complained.
     *
     * @return refused like {@link #show}, or with ACTION_NOT_ALLOWED (naming what is), WORDS_REQUIRED, WORDS_TOO_LONG
     */
    public Mono<Case> act(String handle, @Nullable PersonKey person, Action action, String words) {
        throw new UnsupportedOperationException();
    }

    /** @return the person's own, newest first: those filed and those of their bad reviews */
    public Mono<List<Complaint>> mine(PersonKey person, int limit) {
        throw new UnsupportedOperationException();
    }

    /** @return refused with COMPLAINT_NUMBER_MISTYPED, COMPLAINT_NOT_FOUND, ROLE_REQUIRED, or OUT_OF_SCOPE, which is audited */
    public Mono<Case> showTo(PersonKey official, String number) {
        throw new UnsupportedOperationException();
    }

    /**
     * An action of the staff, in the capacity that their duty over this complaint gives them.
     *
     * @return refused like {@link #showTo}, or with ACTION_NOT_ALLOWED (naming what is), STALE_VERSION, WORDS_REQUIRED,
     *     WORDS_CANNED, ROOT_CAUSE_REQUIRED, OUTCOME_REQUIRED, REVIEWER_NOT_INDEPENDENT
     */
    public Mono<Case> actAs(PersonKey official, String number, Action action, Deed deed) {
        throw new UnsupportedOperationException();
    }

    /** @return those of one area, whoever asks: scope is the caller's to check */
    public Mono<List<Complaint>> list(Place area, Search search) {
        throw new UnsupportedOperationException();
    }

    /** @return those of all areas that the official's duties cover; refused with ROLE_REQUIRED */
    public Mono<List<Complaint>> listFor(PersonKey official, Search search) {
        throw new UnsupportedOperationException();
    }

    /** @return of the complaints opened from one day to the other, both included */
    public Mono<Counts> counts(Place area, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }
}
