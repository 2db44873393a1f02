package org.massreview.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to the directory: what there is today, which window a code means, and changes of both. */
@Component
public class DirectoryDesk implements AutoCloseable {

    /** Service days, periods and deadlines are all counted in this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Logger log = LoggerFactory.getLogger(DirectoryDesk.class);
    private static final int MOST_REASON = 200;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final DirectoryStore store;
    private final QrCodes codes;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final AtomicReference<@Nullable Snapshot> snapshot = new AtomicReference<>();
    private final Disposable watching;

    DirectoryDesk(DirectoryStore store, QrCodes codes, TransactionalOperator transaction, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.transaction = transaction;
        this.clock = clock;
        this.watching = Flux.interval(LOOK_AGAIN)
                .onBackpressureDrop()
                .filter(tick -> snapshot.get() != null)
                .concatMap(tick -> refreshed().onErrorResume(this::keepWhatWeHave), 1)
                .subscribe();
    }

    /** The directory as it is today; at most a second behind a change made by another instance. */
    public Mono<Directory> today() {
        Snapshot known = snapshot.get();
        return known == null ? refreshed() : Mono.just(known.directory());
    }

    private Mono<Directory> refreshed() {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        return store.revision().flatMap(revision -> {
            Snapshot known = snapshot.get();
            if (known != null && known.revision() == revision && known.day().equals(today)) {
                return Mono.just(known.directory());
            }
            return store.read(today).doOnNext(read -> snapshot.set(new Snapshot(revision, today, read)));
        });
    }

    Mono<Directory> reread() {
        return refreshed();
    }

    private Mono<Directory> keepWhatWeHave(Throwable failure) {
        log.warn("the directory can not be read again, going on with what is known: {}", failure.toString());
        return Mono.empty();
    }

    @Override
    public void close() {
        watching.dispose();
    }

    /**
     * Finds a window by what somebody scanned or typed: the QR code, the short code or the window's own code.
     *
     * @return refused with WINDOW_NOT_FOUND, CODE_MISTYPED, CODE_FORGED or CODE_REVOKED
     */
    public Mono<ServiceWindow> window(String typed) {
        return today().flatMap(directory -> find(directory, typed));
    }

    /** Like {@link #window}, and refused with WINDOW_CLOSED when the window is not in use. */
    public Mono<ServiceWindow> openWindow(String typed) {
        return today().flatMap(directory -> find(directory, typed)
                .filter(ServiceWindow::isOpen)
                .switchIfEmpty(find(directory, typed)
                        .flatMap(closed -> Refusal.mono(
                                Problem.WINDOW_CLOSED, directory.placeOf(closed).name()))));
    }

    private Mono<ServiceWindow> find(Directory directory, String typed) {
        String plain = typed.strip();
        Optional<ServiceWindow> byCode = directory.window(plain);
        if (byCode.isPresent()) {
            return Mono.just(byCode.get());
        }
        Optional<String> shortCode = ShortCode.shaped(plain);
        if (shortCode.isPresent()) {
            return byShortCode(directory, shortCode.get());
        }
        return Mono.justOrEmpty(Base32Code.normalise(plain).filter(code -> code.length() == QrCodes.LENGTH))
                .switchIfEmpty(Refusal.mono(Problem.WINDOW_NOT_FOUND, shown(plain)))
                .flatMap(code -> byQr(directory, code));
    }

    private Mono<ServiceWindow> byShortCode(Directory directory, String code) {
        return Mono.justOrEmpty(directory.windowByShortCode(code))
                .switchIfEmpty(Refusal.mono(
                        ShortCode.checks(code) ? Problem.WINDOW_NOT_FOUND : Problem.CODE_MISTYPED, shown(code)));
    }

    private Mono<ServiceWindow> byQr(Directory directory, String code) {
        codes.verify(code);
        return Mono.justOrEmpty(directory.windowByQr(code))
                .switchIfEmpty(Mono.defer(() -> store.revoked(code)
                        .flatMap(revoked -> Refusal.<ServiceWindow>mono(Problem.CODE_REVOKED))
                        .switchIfEmpty(Refusal.mono(Problem.WINDOW_NOT_FOUND, code))));
    }

    private static String shown(String typed) {
        return typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
    }

    /** 换发二维码: the old sticker is refused from now on, the new one has the next version. */
    public Mono<ServiceWindow> reissue(String windowCode, String reason) {
        if (reason.isBlank()) {
            return Refusal.mono(Problem.REASON_REQUIRED);
        }
        if (reason.length() > MOST_REASON) {
            return Refusal.mono(Problem.WORDS_TOO_LONG, MOST_REASON);
        }
        return store.lock()
                .then(store.read(LocalDate.now(clock.withZone(ZONE))))
                .flatMap(now -> find(now, windowCode))
                .flatMap(window -> store.revoke(window.code(), reason, clock.instant())
                        .then(store.issue(List.of(issued(window.code(), window.qrVersion() + 1)), clock.instant()))
                        .thenReturn(window.code()))
                .as(transaction::transactional)
                .flatMap(code ->
                        refreshed().map(directory -> directory.window(code).orElseThrow()));
    }

    DirectoryStore.IssuedCode issued(String window, int version) {
        return new DirectoryStore.IssuedCode(codes.issue(window, version), window, version);
    }

    private record Snapshot(long revision, LocalDate day, Directory directory) {}
}
