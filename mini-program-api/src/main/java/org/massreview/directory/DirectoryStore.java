package org.massreview.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the directory remembers. All writes belong into one transaction that begins with {@link #lock}. */
interface DirectoryStore {

    Mono<Long> revision();

    /** @param day the day whose versions are valid */
    Mono<Directory> read(LocalDate day);

    Mono<Revoked> revoked(String qr);

    /** Lets one change at a time through and raises the revision. */
    Mono<Void> lock();

    Mono<Integer> highestShortNumber();

    Mono<Void> saveAreas(List<Area> areas);

    Mono<Void> saveTownships(List<Township> townships, LocalDate from);

    Mono<Void> addWindows(List<NewWindow> windows);

    Mono<Void> saveVersions(List<WindowVersion> versions);

    Mono<Void> issue(List<IssuedCode> codes, Instant at);

    Mono<Void> revoke(String window, String reason, Instant at);

    record NewWindow(String code, String shortCode, LocalDate openedOn) {}

    record WindowVersion(
            String window,
            LocalDate from,
            String township,
            String number,
            String name,
            String type,
            ServiceWindow.State state,
            @Nullable String mergedInto) {}

    record IssuedCode(String code, String window, int version) {}

    record Revoked(String window, Instant at) {}
}
