package dev.laurel.localstack;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** Keeps nothing; for tests. */
final class InMemoryBackend extends MemoryBackend {

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return Hello.isMeantBy(command)
                ? Hello.from(super.handleCommand(channel, database, Hello.OLD_NAME, query))
                : super.handleCommand(channel, database, command, query);
    }
}
