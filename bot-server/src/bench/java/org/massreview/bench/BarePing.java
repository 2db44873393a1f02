package org.massreview.bench;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.http.server.HttpServer;

/** The baseline of HTTP: WebFlux on Reactor Netty and one controller, without Boot, filters, metrics or compression. */
class BarePing {

    /** @param arguments the port */
    public static void main(String[] arguments) {
        try (var context = new AnnotationConfigApplicationContext(Beans.class)) {
            var handler = WebHttpHandlerBuilder.applicationContext(context).build();
            HttpServer.create()
                    .host("127.0.0.1")
                    .port(Integer.parseInt(arguments[0]))
                    .handle(new ReactorHttpHandlerAdapter(handler))
                    .bindNow()
                    .onDispose()
                    .block();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    @Import(PingController.class)
    static class Beans {}
}
