package org.massreview.complaint.web;

import java.time.LocalDate;
import java.util.List;
import org.massreview.audit.Audit;
import org.massreview.citizen.PersonKey;
import org.massreview.complaint.ComplaintImport;
import org.massreview.complaint.Filed;
import org.massreview.directory.ImportReport;
import org.massreview.directory.Upload;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Complaints of other channels, taken in as a list. */
@RestController
@RequestMapping("/api/v1/operator/complaints/imports")
class ComplaintImportController {

    private final StaffDesk staff;
    private final ComplaintImport imports;
    private final Audit audit;

    ComplaintImportController(StaffDesk staff, ComplaintImport imports, Audit audit) {
        this.staff = staff;
        this.imports = imports;
        this.audit = audit;
    }

    /** The file as a multipart part named {@code file}. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<ReportView>> takeUpload(
            @RequestPart("file") FilePart file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .flatMap(operator -> Upload.whole(file.content()).flatMap(bytes -> take(bytes, dryRun, operator)));
    }

    /** The file as the whole body. */
    @PostMapping
    Mono<ResponseEntity<ReportView>> takeBody(
            @RequestParam(defaultValue = "false") boolean dryRun, ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .flatMap(operator ->
                        Upload.whole(exchange.getRequest().getBody()).flatMap(bytes -> take(bytes, dryRun, operator)));
    }

    private Mono<ResponseEntity<ReportView>> take(byte[] file, boolean dryRun, PersonKey operator) {
        return imports.take(file, dryRun)
                .delayUntil(report -> audit.record(
                        operator.hex(),
                        dryRun ? "complaint.import.try" : "complaint.import",
                        "complaint",
                        "added %d repeated %d errors %d"
                                .formatted(
                                        report.added(),
                                        report.repeated(),
                                        report.errors().size())))
                .map(report -> ResponseEntity.status(
                                report.errors().isEmpty() || dryRun ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(ReportView.of(report)));
    }

    /** @param filed numbers and receipts for those who complained; empty after a dry run */
    record ReportView(int added, int repeated, List<ImportReport.RowError> errors, List<FiledView> filed) {

        static ReportView of(ComplaintImport.Report report) {
            return new ReportView(
                    report.added(),
                    report.repeated(),
                    report.errors(),
                    report.taken().stream()
                            .map(taken -> FiledView.of(taken.row(), taken.filed()))
                            .toList());
        }
    }

    record FiledView(int row, String number, String receipt, LocalDate dueOn) {

        static FiledView of(int row, Filed filed) {
            return new FiledView(
                    row,
                    filed.complaint().number(),
                    filed.receipt(),
                    filed.complaint().due().on());
        }
    }
}
