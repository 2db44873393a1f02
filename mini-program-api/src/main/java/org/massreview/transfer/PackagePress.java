package org.massreview.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.Dossier;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.review.EvidenceDesk;
import org.massreview.review.Review;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Collects what belongs to a complaint, and seals it. */
@Component
class PackagePress {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ComplaintDesk complaints;
    private final EvidenceDesk evidence;
    private final DirectoryDesk directory;
    private final CaseFiles files;

    PackagePress(ComplaintDesk complaints, EvidenceDesk evidence, DirectoryDesk directory, CaseFiles files) {
        this.complaints = complaints;
        this.evidence = evidence;
        this.directory = directory;
        this.files = files;
    }

    /** Reads within the caller's transaction; draws and seals on threads for blocking work. */
    Mono<byte[]> press(UUID complaint, CaseFiles.Numbered numbered, OrganKey organ) {
        return Mono.zip(
                        complaints.dossier(complaint),
                        evidence.review(complaint).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        evidence.photos(complaint),
                        directory.today())
                .flatMap(known -> Mono.fromCallable(() -> Envelope.seal(
                                contents(numbered, known.getT1(), known.getT2(), known.getT3(), known.getT4())
                                        .zip(),
                                organ))
                        .subscribeOn(Schedulers.boundedElastic()));
    }

    private Contents contents(
            CaseFiles.Numbered numbered, Dossier dossier, Optional<Review> review, List<byte[]> photos, Directory now) {
        CaseFile file = files.of(numbered, dossier, review.orElse(null), photos.size(), now);
        SortedMap<String, byte[]> parts = new TreeMap<>();
        parts.put(Contents.COVER, cover(file));
        parts.put(Contents.COMPLAINT, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file));
        for (int i = 0; i < photos.size(); i++) {
            parts.put(Contents.photo(i + 1), photos.get(i));
        }
        return Contents.of(file.serial(), file.preparedAt().toString(), parts);
    }

    private static byte[] cover(CaseFile file) {
        try {
            return CoverPage.print(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
