package org.massreview.embedded;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the carrier jars hold for a platform; null where they hold nothing. */
enum Platform {
    LINUX_X64("linux", "bin/mariadbd", "redis-server-6.2.6-v5-linux-amd64"),
    LINUX_ARM64(null, null, "redis-server-6.2.7-linux-arm64"),
    MACOS_ARM64("osx", "bin/mariadbd", "redis-server-6.2.6-v5-darwin-arm64"),
    MACOS_X64(null, null, "redis-server-6.2.6-v5-darwin-amd64"),
    WINDOWS_X64("winx64", "bin/mysqld.exe", "redis-server-5.0.14.1-windows-amd64.exe"),
    OTHER(null, null, null);

    static final Platform HERE = of(System.getProperty("os.name"), System.getProperty("os.arch"));

    final @Nullable String mariaDbFolder;
    final @Nullable String mariaDbExecutable;
    final @Nullable String redisExecutable;

    Platform(@Nullable String mariaDbFolder, @Nullable String mariaDbExecutable, @Nullable String redisExecutable) {
        this.mariaDbFolder = mariaDbFolder;
        this.mariaDbExecutable = mariaDbExecutable;
        this.redisExecutable = redisExecutable;
    }

    /** @param system as in {@code os.name}, @param processor as in {@code os.arch} */
    static Platform of(String system, String processor) {
        boolean arm = processor.equals("aarch64");
        boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return intel ? LINUX_X64 : arm ? LINUX_ARM64 : OTHER;
        }
        if (name.startsWith("mac")) {
            return intel ? MACOS_X64 : arm ? MACOS_ARM64 : OTHER;
        }
        return name.startsWith("windows") && intel ? WINDOWS_X64 : OTHER;
    }

    /** Windows on another processor is OTHER and has no server that this could mislead. */
    boolean isUnix() {
        return this != WINDOWS_X64;
    }
}
