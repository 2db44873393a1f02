package org.massreview.transfer.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.Sessions;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.transfer.Handover;
import org.massreview.transfer.State;
import org.massreview.transfer.TransferDesk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 移送: supervisors hand over, the discipline organ takes, the operator sees that nothing is stuck. */
@RestController
@RequestMapping("/api/v1")
class TransferController {

    private static final MediaType SEALED = MediaType.parseMediaType("application/pkcs7-mime");

    private final TransferDesk transfers;
    private final Sessions sessions;
    private final TransferViews views;

    TransferController(TransferDesk transfers, Sessions sessions, TransferViews views) {
        this.transfers = transfers;
        this.sessions = sessions;
        this.views = views;
    }

    /** By a county or the city. The answer names the serial number, and is the last they see of it. */
    @PostMapping("/transfers")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<TransferredView> transfer(
            @RequestBody TransferForm form, ServerWebExchange exchange, @Nullable Locale locale) {
        return person(exchange)
                .flatMap(person -> transfers.transfer(person, form.number(), form.why()))
                .map(done -> views.transferred(done, locale));
    }

    /** @param before the serial number of the last one of the page before */
    @GetMapping("/transfers")
    Mono<RegisterView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            ServerWebExchange exchange,
            @Nullable Locale locale) {
        return person(exchange)
                .flatMap(person -> transfers.list(person, state == null ? null : state(state), before, limit))
                .map(register -> views.register(register, locale));
    }

    private static State state(String name) {
        try {
            return State.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.at("state", Problem.TRANSFER_STATE_INVALID, name.length() > 24 ? "…" : name);
        }
    }

    @GetMapping("/transfers/{serial}")
    Mono<TransferView> show(@PathVariable String serial, ServerWebExchange exchange, @Nullable Locale locale) {
        return person(exchange)
                .flatMap(person -> transfers.show(person, serial))
                .map(found -> views.view(found, locale));
    }

    @GetMapping("/transfers/{serial}/package")
    Mono<ResponseEntity<byte[]>> fetch(@PathVariable String serial, ServerWebExchange exchange) {
        return person(exchange)
                .flatMap(person -> transfers.fetch(person, serial))
                .map(TransferController::download);
    }

    private static ResponseEntity<byte[]> download(Handover handover) {
        return ResponseEntity.ok()
                .contentType(SEALED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(handover.transfer().serial() + ".cms")
                                .build()
                                .toString())
                .body(handover.sealed());
    }

    @PostMapping("/transfers/{serial}/receipt")
    Mono<TransferView> acknowledge(
            @PathVariable String serial,
            @RequestBody ReceiptForm form,
            ServerWebExchange exchange,
            @Nullable Locale locale) {
        return person(exchange)
                .flatMap(person -> transfers.acknowledge(person, serial, form.said()))
                .map(found -> views.view(found, locale));
    }

    @PostMapping("/transfers/{serial}/closing")
    Mono<TransferView> close(@PathVariable String serial, ServerWebExchange exchange, @Nullable Locale locale) {
        return person(exchange)
                .flatMap(person -> transfers.close(person, serial))
                .map(found -> views.view(found, locale));
    }

    @GetMapping("/operator/transfers")
    Mono<ProgressView> progress(
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            ServerWebExchange exchange,
            @Nullable Locale locale) {
        return person(exchange)
                .flatMap(person -> transfers.progress(person, before, limit))
                .map(progress -> views.progress(progress, locale));
    }

    @PostMapping("/operator/transfers/{serial}/sending")
    Mono<ProgressView.RowView> send(@PathVariable String serial, ServerWebExchange exchange, @Nullable Locale locale) {
        return person(exchange)
                .flatMap(person -> transfers.markSent(person, serial))
                .map(found -> views.row(found, locale));
    }

    private Mono<PersonKey> person(ServerWebExchange exchange) {
        return Mono.fromCallable(() -> sessions.someoneIn(exchange));
    }
}
