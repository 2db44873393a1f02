package org.massreview.directory;

import java.util.List;

/** 乡镇（街道）: holds one convenience-service centre 便民服务中心. */
public record Township(String code, String county, String name, String pinyin, List<String> aliases) {

    public Township {
        aliases = List.copyOf(aliases);
    }
}
