package org.massreview.staff.web;

import org.massreview.audit.Audit;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.DirectoryImport;
import org.massreview.directory.ImportReport;
import org.massreview.directory.ServiceWindow;
import org.massreview.directory.Upload;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the operator does to the directory: lists taken in, codes reissued. Each deed leaves an audit entry. */
@RestController
@RequestMapping("/api/v1/operator")
class DirectoryOperatorController {

    private final StaffDesk staff;
    private final DirectoryImport imports;
    private final DirectoryDesk directory;
    private final Audit audit;

    DirectoryOperatorController(StaffDesk staff, DirectoryImport imports, DirectoryDesk directory, Audit audit) {
        this.staff = staff;
        this.imports = imports;
        this.directory = directory;
        this.audit = audit;
    }

    /** The file as a multipart part named {@code file}. */
    @PostMapping(value = "/directory/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<ImportReport>> takeUpload(
            @RequestPart("file") FilePart file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            ServerWebExchange exchange) {
        return Upload.whole(file.content()).flatMap(bytes -> take(bytes, dryRun, exchange));
    }

    /** The file as the whole body. */
    @PostMapping("/directory/imports")
    Mono<ResponseEntity<ImportReport>> takeBody(
            @RequestParam(defaultValue = "false") boolean dryRun, ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .then(Upload.whole(exchange.getRequest().getBody()))
                .flatMap(bytes -> take(bytes, dryRun, exchange));
    }

    private Mono<ResponseEntity<ImportReport>> take(byte[] file, boolean dryRun, ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .flatMap(operator -> imports.take(file, dryRun)
                        .flatMap(report -> audit.record(
                                        operator.hex(),
                                        dryRun ? "directory.import.try" : "directory.import",
                                        "directory",
                                        "added %d changed %d closed %d errors %d"
                                                .formatted(
                                                        report.added(),
                                                        report.changed(),
                                                        report.closed(),
                                                        report.errors().size()))
                                .thenReturn(report)))
                .map(report -> ResponseEntity.status(
                                report.errors().isEmpty() || dryRun ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(report));
    }

    @PostMapping("/windows/{code}/qr:reissue")
    Mono<ReissueView> reissue(@PathVariable String code, @RequestBody ReasonForm form, ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .flatMap(operator -> directory
                        .reissue(
                                code, form.reason() == null ? "" : form.reason().strip())
                        .flatMap(window -> audit.record(
                                        operator.hex(), "qr.reissue", window.code(), "v" + window.qrVersion())
                                .thenReturn(ReissueView.of(window))));
    }

    record ReasonForm(@org.jspecify.annotations.Nullable String reason) {}

    record ReissueView(String window, String code, int version, String shortCode) {
        static ReissueView of(ServiceWindow window) {
            return new ReissueView(window.code(), window.qr(), window.qrVersion(), window.shortCode());
        }
    }
}
