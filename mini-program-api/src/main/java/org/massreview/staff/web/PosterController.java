package org.massreview.staff.web;

import org.massreview.directory.PosterDesk;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 台卡: posters to print and hang up. */
@RestController
class PosterController {

    private final StaffDesk staff;
    private final PosterDesk posters;

    PosterController(StaffDesk staff, PosterDesk posters) {
        this.staff = staff;
        this.posters = posters;
    }

    /** @param area code of a window, a township, a county or the city */
    @GetMapping(value = "/api/v1/operator/posters.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    Mono<ResponseEntity<byte[]>> print(@RequestParam(defaultValue = "4213") String area, ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .then(posters.posters(area))
                .map(pdf -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename("posters-" + area.replaceAll("[^0-9A-Za-z]", "") + ".pdf")
                                        .build()
                                        .toString())
                        .body(pdf));
    }
}
