package dev.strongroom.core.db;

import java.util.Properties;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.hibernate.HibernateTransactionManager;
import org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Hibernate and transactions for the features, over a {@link Database} bean that whoever starts the context gives. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
public class DatabaseConfiguration {
    private static final String ENTITIES = "dev.strongroom.core";

    /** For statements that Hibernate need not know; inside a transaction they run on its connection. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    LocalSessionFactoryBean sessionFactory(Database database) {
        Properties properties = new Properties();
        properties.setProperty("jakarta.persistence.validation.mode", "none");
        properties.setProperty("hibernate.hbm2ddl.auto", "none");
        properties.setProperty("hibernate.jdbc.time_zone", "UTC");
        properties.setProperty(
                "hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class.getName());
        LocalSessionFactoryBean factory = new LocalSessionFactoryBean();
        factory.setDataSource(database.dataSource());
        factory.setPackagesToScan(ENTITIES);
        factory.setHibernateProperties(properties);
        return factory;
    }

    @Bean
    PlatformTransactionManager transactionManager(Database database, SessionFactory sessionFactory) {
        return switch (database.dialect()) {
            case H2 -> new TurnTakingTransactions(sessionFactory);
            case POSTGRESQL -> new HibernateTransactionManager(sessionFactory);
        };
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }
}
