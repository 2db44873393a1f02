package org.massreview.review.web;

import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.PhotoDesk;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Photos for a review, handed in before it. */
@RestController
@RequestMapping("/api/v1/photos")
class PhotoController {

    private static final int MOST_MEGABYTES = 10;

    private final PhotoDesk photos;

    PhotoController(PhotoDesk photos) {
        this.photos = photos;
    }

    /** @param file JPEG, PNG or WebP, at most 10 MB, as the multipart part {@code file} */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<PhotoView> take(@RequestPart("file") FilePart file) {
        return DataBufferUtils.join(file.content(), (MOST_MEGABYTES << 20) + 1)
                .onErrorMap(
                        DataBufferLimitException.class,
                        tooLarge -> Refusal.of(Problem.PHOTO_TOO_LARGE, MOST_MEGABYTES, 50))
                .map(PhotoController::bytes)
                .flatMap(photos::take)
                .map(id -> new PhotoView(id.toString()));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    record PhotoView(String id) {}
}
