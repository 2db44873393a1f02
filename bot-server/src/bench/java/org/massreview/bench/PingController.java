package org.massreview.bench;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The least that a WebFlux handler can do. {@link BarePing} serves it with nothing else around; in the server it is found
 * by the component scan while the benchmarks are on the class path, and shows what our filters and settings cost.
 */
@RestController
class PingController {

    static final String PATH = "/bench/ping";

    @GetMapping(PATH)
    Mono<String> ping() {
        return Mono.just("pong");
    }
}
