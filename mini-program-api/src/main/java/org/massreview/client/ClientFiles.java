package org.massreview.client;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * 网页版的文件: how long a browser may keep which of the client's files. The names of what lies in assets/ change with what
 * is in them; index.html names them, so it is asked for anew each time.
 */
@Configuration(proxyBeanMethods = false)
class ClientFiles implements WebFluxConfigurer {

    /** Where the build packs the client, as a class path. */
    static final String FOLDER = "META-INF/resources/h5/";

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        keep(registry, "", CacheControl.noCache());
        keep(registry, "static/", CacheControl.maxAge(A_DAY).cachePublic());
        keep(registry, "assets/", CacheControl.maxAge(A_YEAR).cachePublic().immutable());
    }

    private static void keep(ResourceHandlerRegistry registry, String folder, CacheControl time) {
        registry.addResourceHandler("/h5/" + folder + "**")
                .addResourceLocations("classpath:/" + FOLDER + folder)
                .setCacheControl(time);
    }
}
