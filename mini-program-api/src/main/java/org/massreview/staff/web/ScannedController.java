package org.massreview.staff.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the staff's QR codes lead to: pages that say what to do with the code. They are told nothing by the server. */
@RestController
class ScannedController {

    /** 绑定码. */
    @GetMapping("/b/{code}")
    ResponseEntity<Void> binding(@PathVariable String code) {
        return to("/h5/index.html#/pages/staff/bind?code=", code);
    }

    /** 登录码. */
    @GetMapping("/l/{word}")
    ResponseEntity<Void> login(@PathVariable String word) {
        return to("/h5/index.html#/pages/staff/confirm?word=", word);
    }

    private static ResponseEntity<Void> to(String page, String scanned) {
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create(page + URLEncoder.encode(scanned, StandardCharsets.UTF_8)))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
