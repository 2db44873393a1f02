package org.massreview.directory.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Links;
import org.massreview.directory.QrPicture;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What a scanned code leads to, and pictures of codes. */
@RestController
class CodeController {

    private static final Pattern VERIFICATION_FILE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final DirectoryDesk directory;
    private final Links links;
    private final Path verificationFiles;

    CodeController(DirectoryDesk directory, Links links, @Value("${massreview.config-dir:config}") Path config) {
        this.directory = directory;
        this.links = links;
        this.verificationFiles = config.resolve("wechat-verification");
    }

    /** A person with a browser always comes to the page, which says what is wrong with a bad code; a program gets a problem. */
    @GetMapping("/w/{code}")
    Mono<ResponseEntity<Void>> scanned(@PathVariable String code, ServerHttpRequest request) {
        boolean person = request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        Mono<ResponseEntity<Void>> page = Mono.fromSupplier(() -> ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create(
                        "/h5/index.html#/pages/review?c=" + java.net.URLEncoder.encode(code, StandardCharsets.UTF_8)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
        return person ? page : directory.window(code).then(page);
    }

    /** WeChat asks for this file before it lets a plain link open the mini-program. */
    @GetMapping(value = "/w/{name}.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    Mono<String> verification(@PathVariable String name) {
        if (!VERIFICATION_FILE.matcher(name).matches()) {
            return Refusal.mono(Problem.NOT_FOUND);
        }
        return Mono.fromCallable(() -> Files.readString(verificationFiles.resolve(name + ".txt")))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(java.nio.file.NoSuchFileException.class, missing -> Refusal.of(Problem.NOT_FOUND));
    }

    /** @param size in pixels, 120 to 2,000 */
    @GetMapping(value = "/api/v1/windows/{code}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    Mono<byte[]> png(@PathVariable String code, @RequestParam(defaultValue = "600") int size) {
        int pixels = Math.max(120, Math.min(2_000, size));
        return directory
                .window(code)
                .flatMap(window -> Mono.fromCallable(() -> QrPicture.png(links.of(window), pixels))
                        .subscribeOn(Schedulers.boundedElastic()));
    }

    @GetMapping(value = "/api/v1/windows/{code}/qr.svg", produces = "image/svg+xml")
    Mono<String> svg(@PathVariable String code) {
        return directory.window(code).map(window -> QrPicture.svg(links.of(window)));
    }
}
