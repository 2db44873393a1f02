package org.massreview.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Where a browser is led, with the client's pages and without them. */
class ClientRoutesTest {

    private static final Resource BUILT = new ByteArrayResource("<html></html>".getBytes());
    private static final Resource LEFT_OUT = new ClassPathResource("META-INF/resources/h5/never-built.html");

    @Test
    void the_folder_leads_to_its_page_with_the_slash_and_without_it() {
        leads("/h5", "/h5/index.html");
        leads("/h5/", "/h5/index.html");
    }

    @Test
    void a_program_that_only_looks_is_led_there_too() {
        client(BUILT).head().uri("/h5/").exchange().expectStatus().isTemporaryRedirect();
    }

    @Test
    void addresses_of_before_lead_to_the_pages_of_today() {
        leads("/h5/login/", "/h5/index.html#/pages/staff/login");
        leads("/h5/login", "/h5/index.html#/pages/staff/login");
        leads("/h5/bind/?code=123456", "/h5/index.html#/pages/staff/bind?code=123456");
        leads("/h5/confirm/?word=907 312", "/h5/index.html#/pages/staff/confirm?word=907+312");
        leads("/h5/confirm/?word=a%26b%23", "/h5/index.html#/pages/staff/confirm?word=a%26b%23");
    }

    @Test
    void without_the_client_a_person_is_told_so_in_both_languages() {
        client(LEFT_OUT)
                .get()
                .uri("/h5/index.html")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("没有打包网页", "built without its pages", "-Dskip.client=true"));
    }

    @Test
    void without_the_client_a_program_gets_a_problem() {
        ServerRequest request = ServerRequest.create(
                MockServerWebExchange.from(MockServerHttpRequest.get("/h5/index.html")
                        .accept(MediaType.APPLICATION_JSON)
                        .build()),
                List.of());
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> ClientRoutes.pages(LEFT_OUT)
                        .route(request)
                        .flatMap(answer -> answer.handle(request))
                        .block());
        assertThat(refusal.problem()).isEqualTo(Problem.CLIENT_NOT_BUILT);
    }

    @Test
    void without_the_client_old_addresses_still_lead_to_where_that_is_said() {
        client(LEFT_OUT).get().uri("/h5/").exchange().expectHeader().location("/h5/index.html");
    }

    private static void leads(String from, String to) {
        client(BUILT)
                .get()
                .uri(java.net.URI.create(from.replace(" ", "%20")))
                .exchange()
                .expectStatus()
                .isTemporaryRedirect()
                .expectHeader()
                .valueEquals("Location", to)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
    }

    private static WebTestClient client(Resource index) {
        return WebTestClient.bindToRouterFunction(ClientRoutes.pages(index)).build();
    }
}
