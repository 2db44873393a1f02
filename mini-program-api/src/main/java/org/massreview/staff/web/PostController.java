package org.massreview.staff.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Upload;
import org.massreview.staff.Post;
import org.massreview.staff.PostDesk;
import org.massreview.staff.PostImport;
import org.massreview.staff.PostReport;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 岗位: what the operator says about who serves where. There is no name in it. */
@RestController
@RequestMapping("/api/v1/operator/staff")
class PostController {

    private final StaffDesk staff;
    private final PostImport imports;
    private final PostDesk posts;

    PostController(StaffDesk staff, PostImport imports, PostDesk posts) {
        this.staff = staff;
        this.imports = imports;
        this.posts = posts;
    }

    /** The file as a multipart part named {@code file}. */
    @PostMapping(value = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<PostReport>> takeUpload(
            @RequestPart("file") FilePart file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            ServerWebExchange exchange) {
        return operator(exchange)
                .flatMap(operator ->
                        Upload.whole(file.content()).flatMap(bytes -> imports.take(bytes, dryRun, operator)))
                .map(report -> answer(report, dryRun));
    }

    /** The file as the whole body. */
    @PostMapping("/imports")
    Mono<ResponseEntity<PostReport>> takeBody(
            @RequestParam(defaultValue = "false") boolean dryRun, ServerWebExchange exchange) {
        return operator(exchange)
                .flatMap(operator -> Upload.whole(exchange.getRequest().getBody())
                        .flatMap(bytes -> imports.take(bytes, dryRun, operator)))
                .map(report -> answer(report, dryRun));
    }

    private static ResponseEntity<PostReport> answer(PostReport report, boolean dryRun) {
        return ResponseEntity.status(
                        report.errors().isEmpty() || dryRun ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store") // it may hold codes
                .body(report);
    }

    /** @param area code of a window, a township, a county or the city */
    @GetMapping("/posts")
    Mono<PostsView> list(@RequestParam(defaultValue = "4213") String area, ServerWebExchange exchange) {
        return operator(exchange)
                .then(posts.posts(area))
                .map(found -> new PostsView(found.stream().map(PostView::of).toList()));
    }

    @PostMapping("/posts/{id}/codes")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<BindingController.CodeView> renew(@PathVariable UUID id, ServerWebExchange exchange) {
        return operator(exchange)
                .flatMap(operator -> posts.renewCode(id, operator))
                .map(BindingController.CodeView::of);
    }

    @DeleteMapping("/posts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@PathVariable UUID id, ServerWebExchange exchange) {
        return operator(exchange).flatMap(operator -> posts.end(id, operator));
    }

    private Mono<PersonKey> operator(ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange);
    }

    record PostsView(List<PostView> posts) {}

    /**
     * @param to the first day it no longer is
     * @param bound whether somebody has taken it
     */
    record PostView(
            UUID id,
            String role,
            String scope,
            String scopeName,
            @Nullable String shift,
            LocalDate from,
            @Nullable LocalDate to,
            boolean bound) {

        static PostView of(PostDesk.Listed listed) {
            Post post = listed.post();
            return new PostView(
                    post.id(),
                    post.role().name(),
                    post.scope(),
                    listed.scopeName(),
                    post.shift() == null ? null : post.shift().toString(),
                    post.from(),
                    post.to(),
                    post.person() != null);
        }
    }
}
