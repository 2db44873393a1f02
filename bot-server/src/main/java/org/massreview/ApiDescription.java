package org.massreview;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the served API description. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI massReview() {
        return new OpenAPI()
                .info(new Info()
                        .title("群众评 Mass Review")
                        .version("v1")
                        .description("随州市便民服务窗口评价：评价、回执、实时得分、窗口目录。"
                                + " Errors are problem+json with a stable `code`; docs/problems.md lists them.")
                        .license(new License().name("Apache-2.0")));
    }
}
