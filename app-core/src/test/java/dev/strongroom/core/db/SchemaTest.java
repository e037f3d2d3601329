package dev.strongroom.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Every entity of the core against the schema that the migrations make. */
@ParameterizedClass
@EnumSource(Dialect.class)
class SchemaTest {
    @AutoClose
    private final Database database;

    SchemaTest(Dialect dialect) {
        database = Databases.fresh(dialect);
    }

    @Test
    void theMigrationsMakeWhatTheEntitiesExpect() {
        try (AnnotationConfigApplicationContext context = Databases.context(database)) {
            SessionFactory factory = context.getBean(SessionFactory.class);

            assertThat(factory.getMetamodel().getEntities()).isNotEmpty();
            factory.getSchemaManager().validateMappedObjects();
        }
    }

    @Test
    void aMissingColumnIsFound() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table chain_checkpoint drop column head");
        }
        try (AnnotationConfigApplicationContext context = Databases.context(database)) {
            SessionFactory factory = context.getBean(SessionFactory.class);

            assertThatThrownBy(() -> factory.getSchemaManager().validateMappedObjects())
                    .isInstanceOf(SchemaManagementException.class)
                    .hasMessageContaining("head");
        }
    }
}
